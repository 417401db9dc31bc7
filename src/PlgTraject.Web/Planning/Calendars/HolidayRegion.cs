namespace PlgTraject.Web.Planning.Calendars;

/// <summary>The three regions by which the government spreads school holidays. The numbers stand in links.</summary>
public enum HolidayRegion
{
    North = 0,
    Middle = 1,
    South = 2,
}

/// <summary>What the regions are called: in the file, in the address of a page, and by people.</summary>
public static class HolidayRegions
{
    public static IReadOnlyList<Row> All { get; } =
    [
        new(HolidayRegion.North, "noord", "Noord"),
        new(HolidayRegion.Middle, "midden", "Midden"),
        new(HolidayRegion.South, "zuid", "Zuid"),
    ];

    /// <exception cref="InvalidOperationException">There is no row for the region.</exception>
    public static string NameOf(HolidayRegion region) => Of(region).Name;

    public static string KeyOf(HolidayRegion region) => Of(region).Key;

    /// <summary>The region of a key, whatever its capitals, or null.</summary>
    public static HolidayRegion? Find(string? key) =>
        All.FirstOrDefault(row => string.Equals(row.Key, key, StringComparison.OrdinalIgnoreCase))?.Region;

    private static Row Of(HolidayRegion region) => All.Single(row => row.Region == region);

    public sealed record Row(HolidayRegion Region, string Key, string Name);
}
