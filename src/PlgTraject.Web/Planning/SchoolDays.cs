using PlgTraject.Web.Content;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>
/// On which days a school is closed: its region, what it does otherwise, its own days, public holidays.
/// </summary>
public sealed class SchoolDays
{
    private readonly Dictionary<DateOnly, Closure> _byDay = [];
    private readonly List<SchoolHoliday> _summers;

    public SchoolDays(SchoolCalendar calendar, PlanWishes wishes)
    {
        _summers = [.. calendar.Of(wishes.Region).Where(holiday => holiday.Name == HolidayName.Summer)];
        var closures = Holidays(calendar, wishes)
            .Concat(wishes.OwnDays.Select(own => new Closure(
                own.FirstDay, own.LastDay, OwnDayKinds.NameOf(own.Kind), ClosureKind.Own, wishes.Region)))
            .Concat(PublicHolidaysOf(calendar, wishes))
            .OrderBy(closure => closure.Kind).ThenBy(closure => closure.FirstDay);
        Closures = [.. closures];
        foreach (var closure in Closures)
        {
            for (var day = closure.FirstDay; day <= closure.LastDay; day = day.AddDays(1))
            {
                // What binds most comes first, and is the reason that is given.
                _byDay.TryAdd(day, closure);
            }
        }
    }

    /// <summary>
    /// All closures of the years of the calendar, what binds most first. Weekends are not among them.
    /// </summary>
    public IReadOnlyList<Closure> Closures { get; }

    /// <summary>Why the school is closed on a day, or null when it is open.</summary>
    public Closure? On(DateOnly day) => _byDay.TryGetValue(day, out var closure) ? closure
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? new Closure(day, day, "weekend", ClosureKind.Weekend, default)
            : null;

    /// <summary>The days from one to another, without those of the summer holiday, when nobody counts them.</summary>
    public int Between(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber - _summers.Sum(summer =>
        Math.Max(0, Math.Min(to.DayNumber, summer.LastDay.DayNumber + 1)
            - Math.Max(from.DayNumber, summer.FirstDay.DayNumber)));

    /// <summary>The holiday of a week or more between a day and the next on which school is open, or null.</summary>
    public Closure? HolidayAfter(DateOnly day) => ClosedFrom(day, 1).FirstOrDefault(closure =>
        closure.LastDay.DayNumber - closure.FirstDay.DayNumber >= 4);

    /// <summary>Whether the school was not open between the summer holiday and a day.</summary>
    public bool IsFirstAfterSummer(DateOnly day) =>
        _summers.Exists(summer => ClosedFrom(day, -1).Any(closure =>
            closure.FirstDay <= summer.LastDay && closure.LastDay >= summer.LastDay));

    /// <summary>Why the school is closed on the days beside a day, until it is open.</summary>
    private IEnumerable<Closure> ClosedFrom(DateOnly day, int step)
    {
        for (var next = day.AddDays(step); On(next) is { } closure; next = next.AddDays(step))
        {
            yield return closure;
        }
    }

    private static IEnumerable<Closure> Holidays(SchoolCalendar calendar, PlanWishes wishes)
    {
        foreach (var holiday in calendar.Of(wishes.Region))
        {
            var change = holiday.IsFixed ? null : wishes.AdviceChanges.FirstOrDefault(
                change => change.Year == holiday.Year && change.Name == holiday.Name);
            if (change is { Weeks: null })
            {
                continue;
            }

            var days = 7 * (change?.Weeks ?? 0);
            yield return new Closure(
                holiday.FirstDay.AddDays(days),
                holiday.LastDay.AddDays(days),
                HolidayNames.NameOf(holiday.Name),
                holiday.IsFixed ? ClosureKind.Fixed : days == 0 ? ClosureKind.Advice : ClosureKind.MovedAdvice,
                wishes.Region);
        }
    }

    private static IEnumerable<Closure> PublicHolidaysOf(SchoolCalendar calendar, PlanWishes wishes)
    {
        for (var year = calendar.FirstDay.Year; year <= calendar.LastDay.Year; year++)
        {
            foreach (var (day, name) in PublicHolidays.OfYear(year))
            {
                yield return Of(day, name);
            }

            if (wishes.GoodFridayIsFree)
            {
                yield return Of(PublicHolidays.GoodFriday(year), "Goede Vrijdag");
            }

            if (wishes.LiberationDayIsFree && PublicHolidays.NameOf(new DateOnly(year, 5, 5)) is null)
            {
                yield return Of(new DateOnly(year, 5, 5), "Bevrijdingsdag");
            }
        }

        Closure Of(DateOnly day, string name) => new(day, day, name, ClosureKind.PublicHoliday, wishes.Region);
    }
}
