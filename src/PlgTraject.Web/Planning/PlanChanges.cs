using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>
/// Plans wishes that changed so that the days which a school chose itself stay, where they can. Which days those are is
/// not kept anywhere: they are the days on which the planner would not have put the sessions.
/// </summary>
public sealed class PlanChanges(SchoolCalendar calendar, Planner planner)
{
    /// <summary>The sessions that somebody moved.</summary>
    public IReadOnlyList<PlannedSession> MovedIn(Plan plan)
    {
        // A plan may have been made when the first days of its month could not be used any more.
        IEnumerable<DateOnly?> starts =
            [null, .. PlanFrame.Of(calendar, plan.Wishes)?.For(1).Select(day => (DateOnly?)day) ?? []];
        return starts.Select(start => planner.Plan(plan.Wishes, start) is PlanFound { Plan: var fresh }
                ? Others(plan, fresh)
                : plan.Sessions)
            .MinBy(others => others.Count)!;
    }

    /// <summary>The sessions that somebody moved and that are on another day, or nowhere, after a change.</summary>
    public IReadOnlyList<PlannedSession> LostOf(Plan before, PlanOutcome after) =>
        after is PlanFound { Plan: var plan }
            ? [.. MovedIn(before).Where(session => plan.Sessions[session.Number - 1].Day != session.Day)]
            : MovedIn(before);

    /// <summary>The plan for the new wishes.</summary>
    /// <param name="before">The plan as it was, if there was one.</param>
    /// <param name="wishes">The wishes, which must be sound.</param>
    /// <param name="notBefore">The first day on which a school can still begin.</param>
    public PlanOutcome Plan(Plan? before, PlanWishes wishes, DateOnly? notBefore)
    {
        if (before is null)
        {
            return planner.Plan(wishes, notBefore);
        }

        if (before.Conflicts.Count == 0 && HaveSameDays(before.Wishes, wishes))
        {
            // The time of day, say, has nothing to do with the days.
            return planner.Open(PlanCode.Write(wishes, [.. before.Sessions.Select(session => session.Day)]));
        }

        var outcome = planner.Plan(wishes, notBefore);
        var moved = MovedIn(before);
        return moved.Count > 0 && outcome is PlanFound { Plan: var fresh }
            && PlanFrame.Of(calendar, wishes, notBefore) is { } frame
                ? new PlanFound(frame.Make(Around(frame, fresh, moved)))
                : outcome;
    }

    /// <summary>
    /// The days of the new plan with as many of the moved sessions on theirs as can be, the earlier ones first.
    /// </summary>
    private static IReadOnlyList<DateOnly> Around(PlanFrame frame, Plan fresh, IReadOnlyList<PlannedSession> moved)
    {
        var pinned = new Dictionary<int, DateOnly>();
        IReadOnlyList<DateOnly> days = [.. fresh.Sessions.Select(session => session.Day)];
        foreach (var session in moved)
        {
            pinned.Add(session.Number, session.Day);
            if (frame.Best(pinned) is { } found)
            {
                days = found;
            }
            else
            {
                pinned.Remove(session.Number);
            }
        }

        // The others need not move, when they need not for these days.
        var all = fresh.Sessions.ToDictionary(
            session => session.Number, session => pinned.GetValueOrDefault(session.Number, session.Day));
        return frame.Best(all) ?? days;
    }

    private static IReadOnlyList<PlannedSession> Others(Plan plan, Plan fresh) =>
        [.. plan.Sessions.Where(session => fresh.Sessions[session.Number - 1].Day != session.Day)];

    private static bool HaveSameDays(PlanWishes one, PlanWishes other) =>
        PlanCode.Write(one, []) == PlanCode.Write(other with { From = one.From, To = one.To, Id = one.Id }, []);
}
