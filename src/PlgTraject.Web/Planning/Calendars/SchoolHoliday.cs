namespace PlgTraject.Web.Planning.Calendars;

/// <summary>The holidays of a school year. The numbers stand in links: add, never change.</summary>
public enum HolidayName
{
    Autumn = 0,
    Christmas = 1,
    Spring = 2,
    SecondMay = 3,
    May = 4,
    Summer = 5,
}

/// <summary>A holiday of one region, from Saturday to Sunday.</summary>
/// <param name="IsFixed">
/// Whether it binds every school. If not, it is advice, and a school may choose otherwise.
/// </param>
public sealed record SchoolHoliday(
    SchoolYear Year, HolidayRegion Region, HolidayName Name, DateOnly FirstDay, DateOnly LastDay, bool IsFixed);

/// <summary>What holidays are called.</summary>
public static class HolidayNames
{
    private static readonly string[] Names =
    [
        "herfstvakantie", "kerstvakantie", "voorjaarsvakantie", "tweede meivakantieweek", "meivakantie",
        "zomervakantie",
    ];

    public static IReadOnlyList<HolidayName> All { get; } = Enum.GetValues<HolidayName>();

    public static string NameOf(HolidayName name) => Names[(int)name];

    public static HolidayName? Find(string name) =>
        Array.FindIndex(Names, one => one.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index
            ? (HolidayName)index
            : null;
}
