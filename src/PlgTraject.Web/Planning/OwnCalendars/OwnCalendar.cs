using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>What a school's own calendar makes of its wishes.</summary>
/// <param name="Wishes">The wishes with the days of the calendar.</param>
/// <param name="Differences">What differs from the region, as Dutch sentences.</param>
/// <param name="Remarks">Of days that were read, what a reader should look at, as Dutch sentences.</param>
/// <param name="OtherYears">
/// The school years of the calendar when none of its days is in the year that is planned, earliest first; or empty.
/// </param>
public sealed record OwnCalendarResult(
    PlanWishes Wishes, IReadOnlyList<string> Differences, IReadOnlyDictionary<ReadDays, string> Remarks,
    IReadOnlyList<SchoolYear> OtherYears);

/// <summary>
/// Lays a school's own calendar beside the holidays of its region. What was advised and is otherwise in the calendar is
/// moved or dropped; what is fixed stays, also when the calendar says otherwise; the rest are days of its own.
/// </summary>
public sealed class OwnCalendar(SchoolCalendar calendar)
{
    /// <param name="wishes">The wishes as they were. Days of its own that they had are replaced.</param>
    /// <param name="read">What was read.</param>
    public OwnCalendarResult Apply(PlanWishes wishes, ReadCalendar read)
    {
        var (differences, remarks) = (new List<string>(), new Dictionary<ReadDays, string>());
        var known = new List<ReadDays>();
        foreach (var days in read.Days.OrderBy(days => days.FirstDay))
        {
            if (days.LastDay < calendar.FirstDay || days.FirstDay > calendar.LastDay)
            {
                remarks[days] = "Dit telt niet mee: we kennen de schoolvakanties "
                    + (days.LastDay < calendar.FirstDay
                        ? $"vanaf {DutchText.Date(calendar.FirstDay)}."
                        : $"tot en met {DutchText.Date(calendar.LastDay)}.");
                continue;
            }

            known.Add(days);
            if (days.Kind == OwnDayKind.StudyDay && !DaysOf(days.FirstDay, days.LastDay).Any())
            {
                remarks[days] = "Dit valt in een weekend. Klopt de datum?";
            }
        }

        var closed = known.SelectMany(days => DaysOf(days.FirstDay, days.LastDay)).ToHashSet();
        var years = known.Select(days => SchoolYear.Of(days.FirstDay)).ToHashSet();
        var changes = wishes.AdviceChanges.Where(change => !years.Contains(change.Year)).ToList();
        foreach (var holiday in calendar.Of(wishes.Region).Where(one => years.Contains(one.Year))
            .OrderBy(one => one.FirstDay))
        {
            if (Compare(holiday, known, closed, differences) is { } change)
            {
                changes.Add(change);
            }
        }

        var without = wishes with { OwnDays = [], AdviceChanges = [.. changes.Take(AdviceChange.MostChanges)] };
        var own = Own(known, new SchoolDays(calendar, without), differences, remarks);
        return new OwnCalendarResult(without with { OwnDays = own }, differences, remarks, OtherYears(wishes, read));
    }

    /// <summary>How many of the days of its own lie in the year that a school plans.</summary>
    public int CountInYear(PlanWishes wishes) =>
        wishes.OwnDays.Count(own => IsInYear(wishes, own.FirstDay, own.LastDay));

    private bool IsInYear(PlanWishes wishes, DateOnly firstDay, DateOnly lastDay)
    {
        var (first, last) = PlanFrame.Between(calendar, wishes)
            ?? (wishes.StartMonth, wishes.StartMonth.AddYears(1).AddDays(-1));
        return firstDay <= last && lastDay >= first;
    }

    private List<SchoolYear> OtherYears(PlanWishes wishes, ReadCalendar read) =>
        read.Days.Any(days => IsInYear(wishes, days.FirstDay, days.LastDay))
            ? []
            : [.. read.Days.Select(days => SchoolYear.Of(days.FirstDay)).Distinct().OrderBy(year => year.Start)];

    /// <summary>What becomes of a holiday of the region, or null when it stays.</summary>
    private static AdviceChange? Compare(
        SchoolHoliday holiday, List<ReadDays> known, HashSet<DateOnly> closed, List<string> differences)
    {
        var weekdays = DaysOf(holiday.FirstDay, holiday.LastDay).ToList();
        if (weekdays.TrueForAll(closed.Contains))
        {
            return null;
        }

        var name = $"de {HolidayNames.NameOf(holiday.Name)}";
        var days = Days(holiday.FirstDay, holiday.LastDay);
        var same = known.Where(days => Kinds(holiday.Name).Contains(days.Kind)
            && SchoolYear.Of(days.FirstDay) == holiday.Year).ToList();
        if (holiday.IsFixed)
        {
            if (same.Count > 0)
            {
                differences.Add($"{DutchText.Capital(name)} is vast voor elke school: {days}. Jullie rooster noemt "
                    + "niet al die dagen. We rekenen met de vaste vakantie. Klopt de regio?");
            }

            return null;
        }

        if (same.Count == 0)
        {
            differences.Add(
                $"{DutchText.Capital(name)} staat niet in jullie rooster. We rekenen met het advies: {days}.");
            return null;
        }

        if (same is [var moved] && DaysOf(moved.FirstDay, moved.LastDay).ToList() is var others
            && others.Count == weekdays.Count && others[0].DayNumber - weekdays[0].DayNumber is var by
            && by != 0 && by % 7 == 0 && Math.Abs(by / 7) <= AdviceChange.MostWeeks
            && others.Zip(weekdays).All(pair => pair.First.DayNumber - pair.Second.DayNumber == by))
        {
            var weeks = by / 7;
            differences.Add($"{DutchText.Capital(name)} is bij jullie {DutchText.Weeks(Math.Abs(weeks))} "
                + $"{(weeks > 0 ? "later" : "eerder")} dan het advies.");
            return new AdviceChange(holiday.Year, holiday.Name, weeks);
        }

        differences.Add($"{DutchText.Capital(name)} is bij jullie anders dan het advies: niet {days}, maar "
            + $"{string.Join(" en ", same.Select(days => Days(days.FirstDay, days.LastDay)))}.");
        return new AdviceChange(holiday.Year, holiday.Name, null);
    }

    /// <summary>The days that are not closed already, from the first of them to the last.</summary>
    private static List<OwnDays> Own(
        List<ReadDays> known, SchoolDays region, List<string> differences, Dictionary<ReadDays, string> remarks)
    {
        var own = new List<OwnDays>();
        foreach (var days in known)
        {
            var extra = DaysOf(days.FirstDay, days.LastDay).Where(day => region.On(day) is null
                && !own.Exists(one => one.FirstDay <= day && day <= one.LastDay)).ToList();
            if (extra.Count == 0)
            {
                continue;
            }

            if (own.Count == PlanWishes.MostOwnDays)
            {
                remarks[days] = $"Dit telt niet mee: er passen {PlanWishes.MostOwnDays} vrije periodes in een plan.";
                continue;
            }

            own.Add(new OwnDays(extra[0], extra[^1], days.Kind));
            differences.Add(
                $"Extra vrij, {OwnDayKinds.NameOf(days.Kind)}: {Days(extra[0], extra[^1])}.");
        }

        return own;
    }

    private static IReadOnlyList<OwnDayKind> Kinds(HolidayName name) => name switch
    {
        HolidayName.Autumn => [OwnDayKind.Autumn],
        HolidayName.Christmas => [OwnDayKind.Christmas],
        HolidayName.Spring => [OwnDayKind.Spring, OwnDayKind.Carnival],
        HolidayName.SecondMay or HolidayName.May => [OwnDayKind.May],
        HolidayName.Summer => [OwnDayKind.Summer],
        _ => throw new InvalidOperationException($"There are no days of a school for {name} yet."),
    };

    /// <summary>The days from Monday to Friday: a weekend is free, whether it is written down or not.</summary>
    private static IEnumerable<DateOnly> DaysOf(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Where(day => Weekdays.All.Holds(day));

    private static string Days(DateOnly first, DateOnly last) =>
        first == last ? DutchText.LongDate(first) : $"{DutchText.DayAndMonth(first)} t/m {DutchText.Date(last)}";
}
