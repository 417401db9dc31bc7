using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Planner;

/// <summary>The page on which a school plans its year.</summary>
/// <param name="Form">The wishes as they stand in the fields.</param>
/// <param name="Outcome">What came of them; null when there are none yet, or they are not valid.</param>
public sealed record PlanPage(PlanForm Form, PlanOutcome? Outcome)
{
    /// <summary>The plan as it was before the wishes changed, when not all of it could stay.</summary>
    public Plan? Before { get; init; }

    /// <summary>The sessions of it that somebody moved and that could not stay on their day.</summary>
    public IReadOnlyList<PlannedSession> Lost { get; init; } = [];

    /// <summary>The sessions that somebody moved.</summary>
    public IReadOnlyList<PlannedSession> Moved { get; init; } = [];

    /// <summary>The session that is being moved, if one is.</summary>
    public PlanMovePage? Move { get; init; }

    /// <summary>What makes a plan possible when there is none, each by itself.</summary>
    public IReadOnlyList<Loosening> Loosenings { get; init; } = [];

    public DateOnly Today { get; init; }

    /// <summary>The wishes with which to plan again when the days of the plan pass.</summary>
    public PlanWishes? Again { get; init; }

    public Plan? Plan => (Outcome as PlanFound)?.Plan;

    public string Title => Outcome switch
    {
        PlanFound { Plan: var plan } =>
            $"Plan je jaar: van {DutchText.Date(plan.FirstDay)} tot en met {DutchText.Date(plan.LastDay)}",
        PlanRefused => "Plan je jaar: zo kan het niet",
        PlanOutOfReach => "Plan je jaar: de vakanties zijn nog niet bekend",
        PlanLinkBroken => "Plan je jaar: deze link klopt niet meer",
        _ => "Plan je jaar: passen tien bijeenkomsten in jullie schooljaar?",
    };

    /// <summary>The sessions whose day has passed.</summary>
    public IReadOnlyList<PlannedSession> Past => [.. Plan?.Sessions.Where(session => session.Day < Today) ?? []];

    /// <summary>The wishes that were planned with, or null.</summary>
    public PlanWishes? Wishes => Outcome switch
    {
        PlanFound found => found.Plan.Wishes,
        PlanRefused refused => refused.Wishes,
        PlanOutOfReach beyond => beyond.Wishes,
        _ => null,
    };

    /// <summary>The plan, or the wishes of none, as the text of a link; null when there are none.</summary>
    public string? Code => Plan?.Code ?? (Wishes is { } wishes ? PlanCode.Write(wishes, []) : null);

    /// <summary>What a plan makes of the days of a school's own, of which only some may be in its year.</summary>
    /// <param name="count">How many periods there are, at least one.</param>
    /// <param name="inYear">How many of them are in the year of the plan.</param>
    public static string OwnDays(int count, int inYear) =>
        inYear == 0 ? $"Jullie rooster noemt {Periods(count)}, en geen daarvan in dit jaar."
        : $"Dit plan houdt rekening met {Periods(inYear)} van jullie school."
            + (count == inYear ? "" : $" Buiten dit jaar: {count - inYear}.");

    private static string Periods(int count) => count == 1 ? "1 vrije periode" : $"{count} vrije periodes";
}

/// <summary>The session that somebody wants to move, as a browser sends it.</summary>
public sealed class PlanMoveForm
{
    [FromQuery(Name = Addresses.PlanMoveParameter)]
    public string? Number { get; set; }

    [FromQuery(Name = Addresses.PlanMoveToParameter)]
    public string? To { get; set; }

    [FromQuery(Name = Addresses.PlanMoveLaterParameter)]
    public string? Later { get; set; }

    public bool AndLater => Later == "ja";

    /// <summary>Whether a day was asked for, rather than that the form was just opened.</summary>
    public bool IsSent => To is not null || Later is not null;
}

/// <summary>A session on its way to another day.</summary>
/// <param name="Number">The session, from 1.</param>
/// <param name="Days">The days it can go to when the others stay where they are.</param>
/// <param name="DaysWithLater">The days it can go to when later ones make way.</param>
/// <param name="AndLater">Whether later ones make way.</param>
public sealed record PlanMovePage(
    int Number, IReadOnlyList<DateOnly> Days, IReadOnlyList<DateOnly> DaysWithLater, bool AndLater)
{
    /// <summary>With so many days or fewer, one chooses of them; with more, one fills in a date.</summary>
    public const int MostChoices = 20;

    /// <summary>The day that was asked for, if one was and it is a day.</summary>
    public DateOnly? Asked { get; init; }

    /// <summary>Whether something was asked for that is no day.</summary>
    public bool IsUnread { get; init; }

    /// <summary>What would come of it, as a preview.</summary>
    public PlanMove? Result { get; init; }

    /// <summary>The changes of the wishes with which the day that was refused can be.</summary>
    public IReadOnlyList<Loosening> Loosenings { get; init; } = [];

    /// <summary>A day as a browser sends it.</summary>
    public static string Sent(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
