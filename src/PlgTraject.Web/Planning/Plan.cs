using PlgTraject.Web.Content;

namespace PlgTraject.Web.Planning;

/// <summary>A day for each of the ten sessions.</summary>
public sealed record Plan
{
    public const int SessionCount = ProgrammeContentValidator.SessionCount;

    /// <summary>The session with a visit to a school, which may have days of the week of its own.</summary>
    public const int VisitNumber = 8;

    public required PlanWishes Wishes { get; init; }

    /// <summary>In their order: the number of a session is its node on the ribbon.</summary>
    public required IReadOnlyList<PlannedSession> Sessions { get; init; }

    /// <summary>
    /// The days, from the beginning of the start month until the last session, that were of the wished days of the week
    /// but closed.
    /// </summary>
    public required IReadOnlyList<RefusedDay> RefusedDays { get; init; }

    public required SchoolDays SchoolDays { get; init; }

    /// <summary>
    /// What does not hold any more of a plan that comes from a link: the holidays may have changed since it was made.
    /// </summary>
    public IReadOnlyList<PlannedSession> Conflicts => [.. Sessions.Where(session => session.Conflict is not null)];

    public DateOnly FirstDay => Sessions[0].Day;

    public DateOnly LastDay => Sessions[^1].Day;

    /// <summary>The whole plan as a short text for a link.</summary>
    public string Code => PlanCode.Write(Wishes, [.. Sessions.Select(session => session.Day)]);
}

/// <param name="Number">From 1.</param>
/// <param name="Closure">Why the day is closed, which only a plan of a link can have; else null.</param>
/// <param name="GapIsWrong">Whether it is too near to the session before, or too far from it.</param>
public sealed record PlannedSession(int Number, DateOnly Day, Closure? Closure, bool GapIsWrong)
{
    /// <summary>What a school may find awkward about the day, though it can be; or null.</summary>
    public string? Remark { get; init; }

    /// <summary>Why the session cannot be on this day, or null.</summary>
    public string? Conflict => Closure?.Reason ?? (GapIsWrong ? "de tussentijd past niet bij jullie wens" : null);
}

/// <summary>A day that was refused.</summary>
/// <param name="Nearest">The nearest day on which a session can be, the earlier of two.</param>
public sealed record RefusedDay(DateOnly Day, Closure Closure, DateOnly? Nearest);

/// <summary>What came of planning.</summary>
public abstract record PlanOutcome;

public sealed record PlanFound(Plan Plan) : PlanOutcome;

/// <summary>There is no plan with these wishes: that has been searched, not guessed.</summary>
/// <param name="Wishes">The wishes.</param>
/// <param name="Reason">Why not.</param>
/// <param name="RefusedDays">The days of the wished days of the week on which the school is closed.</param>
public sealed record PlanRefused(PlanWishes Wishes, string Reason, IReadOnlyList<RefusedDay> RefusedDays) : PlanOutcome;

/// <summary>The wishes go beyond the days of which the holidays are known.</summary>
public sealed record PlanOutOfReach(PlanWishes Wishes, DateOnly FirstDay, DateOnly LastDay) : PlanOutcome;

/// <summary>A link that is no plan.</summary>
/// <param name="IsOfOtherVersion">Whether another version of the site made it, rather than that it is damaged.</param>
public sealed record PlanLinkBroken(bool IsOfOtherVersion) : PlanOutcome;

/// <summary>One or two changes of the wishes, with which there is a plan.</summary>
public sealed record Loosening(string Text, PlanWishes Wishes);
