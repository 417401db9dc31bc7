using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>The days between which a plan lies, and on which of them each session can be.</summary>
internal sealed class PlanFrame
{
    private const int DaysOfWeek = 7;

    /// <summary>From then on many have gone home on the last day before a holiday.</summary>
    private static readonly TimeOnly Afternoon = new(13, 0);
    private readonly PlanWishes _wishes;
    private readonly DateOnly _notBefore;

    private PlanFrame(PlanWishes wishes, SchoolDays days, DateOnly first, DateOnly last, DateOnly? notBefore)
    {
        (_wishes, Days, FirstDay, LastDay) = (wishes, days, first, last);
        _notBefore = notBefore ?? first;
        var open = new List<DateOnly>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (days.On(day) is null)
            {
                open.Add(day);
            }
        }

        Usable = [.. open.Where(day => wishes.Days.Holds(day))];
        ForVisit = wishes.VisitDays == Weekdays.None
            ? Usable
            : [.. open.Where(day => wishes.VisitDays.Holds(day))];
    }

    public SchoolDays Days { get; }

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>The open days of the wished days of the week.</summary>
    public IReadOnlyList<DateOnly> Usable { get; }

    public IReadOnlyList<DateOnly> ForVisit { get; }

    public (int Smallest, int Largest) Gap =>
        (_wishes.SmallestGapWeeks * DaysOfWeek, _wishes.LargestGapWeeks * DaysOfWeek);

    /// <summary>Null when it is not known of all its days whether they are a holiday.</summary>
    /// <param name="calendar">The school holidays.</param>
    /// <param name="wishes">The wishes.</param>
    /// <param name="notBefore">The first day on which a new plan can begin, when not all can.</param>
    /// <param name="known">The days of a school with the same calendar, when they were made already.</param>
    public static PlanFrame? Of(
        SchoolCalendar calendar, PlanWishes wishes, DateOnly? notBefore = null, SchoolDays? known = null)
    {
        return Between(calendar, wishes) is not var (first, last)
            || first < calendar.FirstDay || last > calendar.LastDay
            ? null
            : new PlanFrame(wishes, known ?? new SchoolDays(calendar, wishes), first, last, notBefore);
    }

    /// <summary>
    /// The days between which a plan lies, or null when the summer holidays around them are not known.
    /// </summary>
    public static (DateOnly First, DateOnly Last)? Between(SchoolCalendar calendar, PlanWishes wishes)
    {
        var first = wishes.StartMonth;
        if (wishes.OverSummer)
        {
            // The programme takes a year.
            return (first, first.AddYears(1).AddDays(-1));
        }

        return calendar.Term(wishes.Region, SchoolYear.Of(first)) is { } term
            ? (term.FirstDay > first ? term.FirstDay : first, term.LastDay)
            : null;
    }

    /// <summary>The days on which a session can be by its own.</summary>
    /// <param name="number">The session, from 1.</param>
    public IReadOnlyList<DateOnly> For(int number) => number == Plan.VisitNumber ? ForVisit
        : number == 1 ? [.. Usable.Where(IsInStartMonth)]
        : Usable;

    /// <summary>The number of a day when the days of the summer holiday are not counted.</summary>
    public int Count(DateOnly day) => Days.Between(FirstDay, day);

    /// <summary>The days on which a new plan can begin.</summary>
    public IReadOnlyList<DateOnly> FirstDays => [.. For(1).Where(day => day >= _notBefore)];

    /// <summary>The days of the best plan, or null when there is none.</summary>
    /// <param name="pinned">By their numbers the sessions that must be on a certain day.</param>
    public IReadOnlyList<DateOnly>? Best(IReadOnlyDictionary<int, DateOnly>? pinned = null)
    {
        // A day that somebody chose may lie nearer than a new plan begins.
        var firstDays = pinned?.ContainsKey(1) == true ? For(1) : FirstDays;
        return Search(1, firstDays, pinned).Best() is { } found ? Read(found) : null;
    }

    /// <summary>
    /// The search for the sessions from this one on.
    /// </summary>
    /// <param name="number">The session that comes first, from 1.</param>
    /// <param name="firstDays">The days it can be on.</param>
    /// <param name="pinned">By their numbers the sessions that must be on a certain day.</param>
    public RhythmSearch Search(
        int number, IReadOnlyList<DateOnly> firstDays, IReadOnlyDictionary<int, DateOnly>? pinned = null)
    {
        // Most sessions can be on the same days, and to count them takes longer than to search.
        int[] usable = [.. Usable.Select(Count)];
        int[] forVisit = ForVisit == Usable ? usable : [.. ForVisit.Select(Count)];
        int[][] days =
        [
            [.. firstDays.Select(Count)],
            .. Enumerable.Range(number + 1, Plan.SessionCount - number)
                .Select(later => later == Plan.VisitNumber ? forVisit : usable),
        ];
        var parts = Plan.SessionCount - number;
        long span = days[0].Length > 0 && days[^1].Length > 0
            ? days[^1][^1] - (number == 1 ? Count(For(1)[0]) : days[0][0])
            : 0;
        foreach (var (session, day) in pinned ?? new Dictionary<int, DateOnly>())
        {
            days[session - number] = For(session).Contains(day) ? [Count(day)] : [];
        }

        return new RhythmSearch(days, Gap, (Math.Clamp(span, Gap.Smallest * parts, Gap.Largest * parts), parts));
    }

    /// <summary>The days that a search found, from the numbers it knows them by.</summary>
    public IReadOnlyList<DateOnly> Read(int[] found)
    {
        var byCount = Usable.Concat(ForVisit).Distinct().ToDictionary(Count);
        return [.. found.Select(count => byCount[count])];
    }

    /// <summary>The plan of these days, with what of it does not hold.</summary>
    public Plan Make(IReadOnlyList<DateOnly> days)
    {
        var sessions = days.Select((day, index) => new PlannedSession(index + 1, day, Days.On(day), index > 0
            && Days.Between(days[index - 1], day) is var gap && (gap < Gap.Smallest || gap > Gap.Largest))
        {
            Remark = Days.HolidayAfter(day) is { } next && _wishes.From >= Afternoon
                ? $"laatste schooldag voor de {next.Name}"
                : Days.IsFirstAfterSummer(day) ? "eerste schooldag na de zomervakantie" : null,
        });
        return new Plan
        {
            Wishes = _wishes,
            Sessions = [.. sessions],
            RefusedDays = Refused(days[0] < FirstDay ? days[0] : FirstDay, days[^1]),
            SchoolDays = Days,
        };
    }

    public bool IsInStartMonth(DateOnly day) =>
        (day.Year, day.Month) == (_wishes.StartMonth.Year, _wishes.StartMonth.Month);

    /// <summary>The days between two of the wished days of the week on which the school is closed.</summary>
    public IReadOnlyList<RefusedDay> Refused(DateOnly first, DateOnly last)
    {
        var refused = new List<RefusedDay>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (_wishes.Days.Holds(day) && Days.On(day) is { } closure)
            {
                refused.Add(new RefusedDay(day, closure, Nearest(day, Usable)));
            }
        }

        return refused;
    }

    /// <summary>Of the days, in their order, the one nearest to a day, and the earlier of two.</summary>
    public static DateOnly? Nearest(DateOnly day, IEnumerable<DateOnly> days) => days
        .OrderBy(other => Math.Abs(other.DayNumber - day.DayNumber))
        .Select(other => (DateOnly?)other).FirstOrDefault();
}
