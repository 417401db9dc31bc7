using System.Globalization;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Features.Planner;

/// <summary>The choices of the form: the values that are sent, and the words for them.</summary>
public sealed class PlanChoices(SchoolCalendar calendar, TimeProvider clock)
{
    /// <summary>A school must find substitutes first.</summary>
    private const int DaysToPrepare = 14;

    /// <summary>The key of a day is what a calendar heads its column with: "ma", "di".</summary>
    public static readonly IReadOnlyList<(Weekdays Day, string Key, string Name)> Weekdays =
        [.. WeekdaysOfDays.Named.Select(day => (day.Day, day.Name[..2], day.Name))];

    /// <summary>The day of a key, or none.</summary>
    public static Weekdays Weekday(string? key) => Weekdays.FirstOrDefault(day => day.Key == key).Day;

    public static IReadOnlyList<FieldOption> Regions { get; } =
        [.. HolidayRegions.All.Select(row => new FieldOption(row.Key, row.Name))];

    public static IReadOnlyList<FieldOption> Ends { get; } =
    [
        new(PlanForm.WithinYear, "Klaar voor de zomervakantie"),
        new(PlanForm.OverSummer, "Mag na de zomer doorgaan, binnen een jaar"),
    ];

    public static IReadOnlyList<FieldOption> Visits { get; } =
        [new("", "Dezelfde dagen"), .. Weekdays.Select(day => new FieldOption(day.Key, $"Op {day.Name}"))];

    public static IReadOnlyList<FieldOption> Gaps { get; } =
    [
        .. Enumerable.Range(PlanWishes.SmallestGap, PlanWishes.LargestGap).Select(weeks => new FieldOption(
            weeks.ToString(CultureInfo.InvariantCulture), DutchText.Weeks(weeks))),
    ];

    public static IReadOnlyList<FieldOption> FreeOrNot { get; } =
        [new(PlanForm.Free, "Vrij"), new(PlanForm.Open, "Gewone schooldag")];

    /// <summary>
    /// The months in which one can begin: from the next one, because a start must be planned, until the calendars end.
    /// </summary>
    /// <param name="chosen">A month that is chosen already stays a choice.</param>
    public IReadOnlyList<FieldOption> Months(string? chosen)
    {
        var months = StartMonths();
        if (PlanForm.ReadMonth(chosen) is { } known && !months.Contains(known))
        {
            months.Insert(0, known);
        }

        return [.. months.Select(month => new FieldOption(PlanForm.WriteMonth(month), DutchText.Month(month)))];
    }

    /// <summary>
    /// The month to begin in when a school plans another year: the same as it was, or else the first one left, or null.
    /// </summary>
    public DateOnly? StartIn(SchoolYear year, DateOnly was) =>
        StartMonths().Where(month => SchoolYear.Of(month) == year && calendar.Years.Contains(year))
            .OrderBy(month => month.Month == was.Month ? 0 : 1).ThenBy(month => month)
            .Select(month => (DateOnly?)month).FirstOrDefault();

    private List<DateOnly> StartMonths()
    {
        var months = new List<DateOnly>();
        for (var month = FirstMonth(); month <= calendar.LastDay.AddMonths(-3); month = month.AddMonths(1))
        {
            if (month.Month != 7)
            {
                months.Add(month);
            }
        }

        return months;
    }

    /// <summary>
    /// What a page shows that was just opened: next school year's first whole month, on one day of the week.
    /// </summary>
    public PlanForm Default()
    {
        var today = DutchText.Today(clock);
        var september = new DateOnly(SchoolYear.Of(today).Start + 1, 9, 1);
        var last = new DateOnly(calendar.Years[^1].Start, 9, 1);
        return PlanForm.Of(new PlanWishes
        {
            Region = HolidayRegion.Middle,
            StartMonth = september < last ? september : last,
        });
    }

    /// <summary>The advised weeks of the region in the year of a plan, with what a school can do with each.</summary>
    public IReadOnlyList<(string Label, string Value, IReadOnlyList<FieldOption> Options)> Advice(PlanForm form)
    {
        if (HolidayRegions.Find(form.Region) is not { } region || PlanForm.ReadMonth(form.Start) is not { } start)
        {
            return [];
        }

        return
        [
            .. from holiday in calendar.Of(region)
               where !holiday.IsFixed && holiday.LastDay >= start && holiday.FirstDay < start.AddYears(1)
               orderby holiday.FirstDay
               let options = Options(holiday, form)
               let value = form.Advice.FirstOrDefault(one => options.Any(option => option.Value == one)) ?? ""
               select (Label(holiday), value, options),
        ];
    }

    /// <summary>The first month in which one can begin.</summary>
    public DateOnly FirstMonth() => FirstOf(FirstDay());

    /// <summary>
    /// The first day on which one can begin: next month, and so late that those who take part can still be freed.
    /// </summary>
    public DateOnly FirstDay()
    {
        var today = DutchText.Today(clock);
        var (month, soonest) = (FirstOf(today).AddMonths(1), today.AddDays(DaysToPrepare));
        return month > soonest ? month : soonest;
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Label(SchoolHoliday holiday) =>
        $"{DutchText.Capital(HolidayNames.NameOf(holiday.Name))} {holiday.Year}";

    /// <summary>A school's own calendar may move a week further than the form offers: that stays a choice.</summary>
    private static List<FieldOption> Options(SchoolHoliday holiday, PlanForm form) =>
    [
        new("", $"Zoals het advies: {Days(holiday, 0)}"),
        .. from weeks in new[] { -1, 1, -3, -2, 2, 3 }
           let value = Value(holiday, weeks)
           where weeks is -1 or 1 || form.Advice.Contains(value)
           select new FieldOption(value, $"{DutchText.Weeks(Math.Abs(weeks))} {(weeks < 0 ? "eerder" : "later")}: "
               + Days(holiday, weeks)),
        new(Value(holiday, null), "Niet zoals het advies"),
    ];

    private static string Value(SchoolHoliday holiday, int? weeks) =>
        PlanForm.WriteChange(new AdviceChange(holiday.Year, holiday.Name, weeks));

    private static string Days(SchoolHoliday holiday, int weeks) =>
        $"{DutchText.DayAndMonth(holiday.FirstDay.AddDays(7 * weeks))} t/m "
        + DutchText.DayAndMonth(holiday.LastDay.AddDays(7 * weeks));
}
