using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>Moves one session of a plan to another day, with all rules kept.</summary>
public sealed class PlanMoves(SchoolCalendar calendar)
{
    private const int MostLoosenings = 3;

    /// <summary>The days to which a session can move, in their order.</summary>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="number">The session, from 1.</param>
    /// <param name="andLater">Whether later ones make way; if not, they stay where they are.</param>
    public IReadOnlyList<DateOnly> DaysFor(Plan plan, int number, bool andLater) =>
        PlanFrame.Of(calendar, plan.Wishes, known: plan.SchoolDays) is { } frame
            ? DaysFor(frame, plan, number, andLater)
            : [];

    /// <summary>
    /// The plan in which a session is on another day, or why it cannot be. When later ones make way, each stays on its
    /// day while it can, and else goes to the first later day that can.
    /// </summary>
    public PlanMove Move(Plan plan, int number, DateOnly to, bool andLater)
    {
        if (PlanFrame.Of(calendar, plan.Wishes, known: plan.SchoolDays) is not { } frame)
        {
            return new PlanMove(null, "van die tijd kennen we de schoolvakanties niet", null);
        }

        var possible = DaysFor(frame, plan, number, andLater);
        return possible.Contains(to)
            ? new PlanMove(Make(frame, plan, number, to, andLater), null, null)
            : new PlanMove(
                null,
                ReasonAgainst(frame, plan, number, to, andLater),
                PlanFrame.Nearest(to, possible.Where(day => day != plan.Sessions[number - 1].Day)));
    }

    /// <summary>The changes of the wishes with which a session can be on a day on which it cannot be now.</summary>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="number">The session, from 1.</param>
    /// <param name="to">The day.</param>
    /// <param name="andLater">Whether later ones make way.</param>
    /// <param name="firstDay">The first day on which a school can still begin.</param>
    public IReadOnlyList<Loosening> LooseningsFor(
        Plan plan, int number, DateOnly to, bool andLater, DateOnly firstDay) =>
    [
        .. WishChanges.Of(calendar, plan.Wishes, firstDay)
            .Select(kind => kind.Where(change => !MovesAwayFrom(plan, number, change))
                .Select(change => new Loosening(change.Text, change.Apply(plan.Wishes)))
                .FirstOrDefault(one => one.Wishes.AreSound && CanMove(one.Wishes, plan, number, to, andLater)))
            .OfType<Loosening>().Take(MostLoosenings),
    ];

    /// <summary>Whether a change helps this session by taking the ground from under another one.</summary>
    private static bool MovesAwayFrom(Plan plan, int number, WishChange change)
    {
        var wishes = change.Apply(plan.Wishes);
        return (number != 1 && wishes.StartMonth != plan.Wishes.StartMonth)
            || (number != Plan.VisitNumber && wishes.VisitDays != plan.Wishes.VisitDays);
    }

    private bool CanMove(PlanWishes wishes, Plan plan, int number, DateOnly to, bool andLater) =>
        PlanFrame.Of(calendar, wishes) is { } frame
        && DaysFor(frame, plan, number, andLater).Contains(to)
        && Make(frame, plan, number, to, andLater).Conflicts.Count == 0;

    private static Plan Make(PlanFrame frame, Plan plan, int number, DateOnly to, bool andLater)
    {
        var days = plan.Sessions.Select(session => session.Day).ToArray();
        days[number - 1] = to;
        if (andLater && number < Plan.SessionCount)
        {
            var wished = days.Skip(number - 1).Select(frame.Count).ToList();
            frame.Read(frame.Search(number, [to]).Follow(wished)!).ToArray().CopyTo(days, number - 1);
        }

        return frame.Make(days);
    }

    private static List<DateOnly> DaysFor(PlanFrame frame, Plan plan, int number, bool andLater)
    {
        var days = frame.For(number)
            .Where(day => number == 1 || Fits(frame, plan.Sessions[number - 2].Day, day)).ToList();
        if (number == Plan.SessionCount)
        {
            return days;
        }

        if (!andLater)
        {
            return [.. days.Where(day => Fits(frame, day, plan.Sessions[number].Day))];
        }

        var search = frame.Search(number, days);
        return [.. days.Where((_, index) => search.CanBeginOn(index))];
    }

    private static bool Fits(PlanFrame frame, DateOnly from, DateOnly to) =>
        frame.Days.Between(from, to) is var gap && gap >= frame.Gap.Smallest && gap <= frame.Gap.Largest;

    private static string ReasonAgainst(PlanFrame frame, Plan plan, int number, DateOnly to, bool andLater)
    {
        var wished = number == Plan.VisitNumber && plan.Wishes.VisitDays != Weekdays.None
            ? plan.Wishes.VisitDays
            : plan.Wishes.Days;
        if (plan.SchoolDays.On(to) is { } closure)
        {
            return closure.Reason;
        }

        if (to > frame.LastDay)
        {
            return plan.Wishes.OverSummer
                ? $"het traject is binnen een jaar klaar, uiterlijk op {DutchText.Date(frame.LastDay)}"
                : $"jullie willen klaar zijn voor de zomervakantie, uiterlijk op {DutchText.Date(frame.LastDay)}";
        }

        if (number == 1 && !frame.IsInStartMonth(to))
        {
            return $"bijeenkomst 1 is in de maand waarin je wilt beginnen, {DutchText.Month(plan.Wishes.StartMonth)}";
        }

        return !wished.Holds(to) ? "geen dag van de week die je koos"
            : GapAgainst(frame, plan, number, to, andLater) ?? "de latere bijeenkomsten passen dan niet meer";
    }

    /// <summary>What is wrong with the time to the session before, or to the one after when that stays.</summary>
    private static string? GapAgainst(PlanFrame frame, Plan plan, int number, DateOnly to, bool andLater)
    {
        int[] others = [number - 1, .. andLater ? Array.Empty<int>() : [number + 1]];
        foreach (var other in others.Where(other => other is >= 1 and <= Plan.SessionCount))
        {
            var day = plan.Sessions[other - 1].Day;
            var gap = other < number ? frame.Days.Between(day, to) : frame.Days.Between(to, day);
            if (gap < frame.Gap.Smallest || gap > frame.Gap.Largest)
            {
                return gap < frame.Gap.Smallest
                    ? $"minder dan {DutchText.Weeks(plan.Wishes.SmallestGapWeeks)} van bijeenkomst {other}"
                    : $"meer dan {DutchText.Weeks(plan.Wishes.LargestGapWeeks)} van bijeenkomst {other}";
            }
        }

        return null;
    }
}

/// <summary>What came of moving a session.</summary>
/// <param name="Plan">The new plan, or null when the day cannot be.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Nearest">The nearest other day that can be, if there is one.</param>
public sealed record PlanMove(Plan? Plan, string? Reason, DateOnly? Nearest);
