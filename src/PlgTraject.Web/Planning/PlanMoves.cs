using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>Moves one session of a plan to another day, with all rules kept.</summary>
public sealed class PlanMoves(SchoolCalendar calendar)
{
    /// <summary>The days to which a session can move, in their order.</summary>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="number">The session, from 1.</param>
    /// <param name="andLater">Whether all later ones move too; if not, they stay where they are.</param>
    public IReadOnlyList<DateOnly> DaysFor(Plan plan, int number, bool andLater)
    {
        if (PlanFrame.Of(calendar, plan.Wishes) is not { } frame)
        {
            return [];
        }

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

    /// <summary>The plan in which a session is on another day, or why it cannot be.</summary>
    public PlanMove Move(Plan plan, int number, DateOnly to, bool andLater)
    {
        var possible = DaysFor(plan, number, andLater);
        var days = plan.Sessions.Select(session => session.Day).ToArray();
        if (!possible.Contains(to) || PlanFrame.Of(calendar, plan.Wishes) is not { } frame)
        {
            return new PlanMove(
                null,
                ReasonAgainst(plan, number, to, andLater),
                PlanFrame.Nearest(to, possible.Where(day => day != days[number - 1])));
        }

        days[number - 1] = to;
        if (andLater && number < Plan.SessionCount)
        {
            // The sessions after it find a new even rhythm, from the new day until the end of the year.
            frame.Read(frame.Search(number, [to]).Best()!).ToArray().CopyTo(days, number - 1);
        }

        return new PlanMove(frame.Make(days), null, null);
    }

    private static bool Fits(PlanFrame frame, DateOnly from, DateOnly to) =>
        frame.Days.Between(from, to) is var gap && gap >= frame.Gap.Smallest && gap <= frame.Gap.Largest;

    private string ReasonAgainst(Plan plan, int number, DateOnly to, bool andLater)
    {
        if (andLater && PlanFrame.Of(calendar, plan.Wishes) is { } frame && frame.For(number).Contains(to)
            && (number == 1 || Fits(frame, plan.Sessions[number - 2].Day, to)))
        {
            return "de latere bijeenkomsten passen dan niet meer";
        }

        var wished = number == Plan.VisitNumber && plan.Wishes.VisitDays != Weekdays.None
            ? plan.Wishes.VisitDays
            : plan.Wishes.Days;
        return plan.SchoolDays.On(to) is { } closure ? closure.Reason
            : !wished.Holds(to) ? "geen dag van de week die je koos"
            : number == 1 && (to.Year, to.Month) != (plan.Wishes.StartMonth.Year, plan.Wishes.StartMonth.Month)
                ? "niet in de maand waarin je wilt beginnen"
                : "te dicht op een andere bijeenkomst, of er te ver vandaan";
    }
}

/// <summary>What came of moving a session.</summary>
/// <param name="Plan">The new plan, or null when the day cannot be.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Nearest">The nearest other day that can be, if there is one.</param>
public sealed record PlanMove(Plan? Plan, string? Reason, DateOnly? Nearest);
