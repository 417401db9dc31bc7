using PlgTraject.Web.Content;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Content;

/// <summary>The school holidays the product is shipped with. Only these tests know them.</summary>
public sealed class ShippedHolidaysTests
{
    private static readonly SchoolCalendar Shipped = SchoolHolidayFile.Load(
        Path.Combine(AppContext.BaseDirectory, new ContentOptions().SchoolHolidays));

    /// <summary>The table was worked out by another program, and is kept for checking by hand.</summary>
    [Fact]
    public void UsableDays_OfEachRegionAndYear_AreThoseOfTheDocumentation() => Assert.Equal(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "planning.md"))
            .Where(line => line.StartsWith("| 20", StringComparison.Ordinal)),
        from year in Shipped.Years
        from region in HolidayRegions.All
        select Row(year, region));

    private static string Row(SchoolYear year, HolidayRegions.Row region)
    {
        var (first, last) = Shipped.Term(region.Region, year)!.Value;
        var days = new SchoolDays(
            Shipped, new PlanWishes { Region = region.Region, StartMonth = new DateOnly(year.Start, 9, 1) });
        var open = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Where(day => days.On(day) is null).ToList();
        var counts = new[]
        {
            DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
        }.Select(weekday => open.Count(day => day.DayOfWeek == weekday));
        return $"| {year} | {region.Key} | {first:yyyy-MM-dd} | {last:yyyy-MM-dd} | "
            + $"{string.Join(" | ", counts)} | {open.Count} |";
    }
}
