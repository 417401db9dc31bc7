using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Planner;

/// <summary>The page on which a school plans its year.</summary>
/// <param name="Form">The wishes as they stand in the fields.</param>
/// <param name="Outcome">What came of them; null when there are none yet, or they are not valid.</param>
/// <param name="Move">The session that is being moved, if one is.</param>
public sealed record PlanPage(PlanForm Form, PlanOutcome? Outcome, PlanMovePage? Move = null)
{
    /// <summary>What makes a plan possible when there is none, each by itself.</summary>
    public IReadOnlyList<Loosening> Loosenings { get; init; } = [];

    public Plan? Plan => (Outcome as PlanFound)?.Plan;

    /// <summary>The wishes that were planned with, or null.</summary>
    public PlanWishes? Wishes => Outcome switch
    {
        PlanFound found => found.Plan.Wishes,
        PlanRefused refused => refused.Wishes,
        PlanOutOfReach beyond => beyond.Wishes,
        _ => null,
    };

    /// <summary>The wishes as the text of a link, or null.</summary>
    public string? WishesCode => Wishes is { } wishes ? PlanCode.Write(wishes, []) : null;

    /// <summary>What a plan makes of the days of a school's own, of which only some may be in its year.</summary>
    /// <param name="count">How many periods there are, at least one.</param>
    /// <param name="inYear">How many of them are in the year of the plan.</param>
    public static string OwnDays(int count, int inYear) =>
        inYear == 0 ? $"Jullie rooster noemt {Periods(count)}, en 0 daarvan in dit jaar."
        : $"Dit plan houdt rekening met {Periods(inYear)} van jullie school."
            + (count == inYear ? "" : $" Buiten dit jaar: {count - inYear}.");

    private static string Periods(int count) => count == 1 ? "1 vrije periode" : $"{count} vrije periodes";
}

/// <summary>A session on its way to another day.</summary>
/// <param name="Number">The session, from 1.</param>
/// <param name="Days">The days it can go to when the others stay where they are.</param>
/// <param name="DaysWithLater">The days it can go to when all later ones move too.</param>
/// <param name="Asked">The day that was asked for, if one was.</param>
/// <param name="AndLater">Whether the later ones move too.</param>
/// <param name="Result">What would come of it, as a preview.</param>
public sealed record PlanMovePage(
    int Number, IReadOnlyList<DateOnly> Days, IReadOnlyList<DateOnly> DaysWithLater, DateOnly? Asked, bool AndLater,
    PlanMove? Result);
