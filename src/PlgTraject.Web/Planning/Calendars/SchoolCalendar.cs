namespace PlgTraject.Web.Planning.Calendars;

/// <summary>The school holidays of all regions, as the government fixed or advised them: loaded once.</summary>
public sealed class SchoolCalendar(IReadOnlyList<SchoolHoliday> holidays)
{
    public IReadOnlyList<SchoolHoliday> Holidays { get; } = holidays;

    /// <summary>The first and the last day of which it is known in every region whether it is a holiday.</summary>
    public DateOnly FirstDay { get; } = Summers(holidays).GroupBy(summer => summer.Region)
        .Max(summers => summers.Min(summer => summer.FirstDay));

    public DateOnly LastDay { get; } = Summers(holidays).GroupBy(summer => summer.Region)
        .Min(summers => summers.Max(summer => summer.LastDay));

    /// <summary>So many months before the end schools plan what lies after it.</summary>
    public const int MonthsOfWarning = 6;

    /// <summary>Whether the holidays of a further school year are wanted.</summary>
    public bool EndsSoon(DateOnly today) => LastDay < today.AddMonths(MonthsOfWarning);

    /// <summary>The school years that are known whole, earliest first.</summary>
    public IReadOnlyList<SchoolYear> Years { get; } =
        [.. holidays.Select(holiday => holiday.Year).Distinct().OrderBy(year => year.Start).Skip(1)];

    public IEnumerable<SchoolHoliday> Of(HolidayRegion region) => Holidays.Where(one => one.Region == region);

    /// <summary>
    /// The days from the end of one summer holiday to the beginning of the next, or null when they are not known.
    /// </summary>
    public (DateOnly FirstDay, DateOnly LastDay)? Term(HolidayRegion region, SchoolYear year) =>
        Summer(region, year.Previous) is { } before && Summer(region, year) is { } after
            ? (before.LastDay.AddDays(1), after.FirstDay.AddDays(-1))
            : null;

    private SchoolHoliday? Summer(HolidayRegion region, SchoolYear year) =>
        Summers(Of(region)).FirstOrDefault(summer => summer.Year == year);

    private static IEnumerable<SchoolHoliday> Summers(IEnumerable<SchoolHoliday> holidays) =>
        holidays.Where(holiday => holiday.Name == HolidayName.Summer);
}
