using System.Globalization;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>The addresses of planning a school year.</summary>
public static partial class Addresses
{
    public const string PlanYear = "/plan-je-jaar";
    public const string PlanOwnCalendar = PlanYear + "/eigen-vakanties";
    public const string PlanCalendarFile = PlanYear + "/bijeenkomsten.ics";

    /// <summary>The parameter that holds a whole plan, here and on every page that takes one along.</summary>
    public const string PlanParameter = "plan";

    /// <summary>The plan as it was before the wishes changed, when not all of it could stay.</summary>
    public const string PlanBeforeParameter = "eerder";
    public const string PlanMoveParameter = "verplaats";
    public const string PlanMoveToParameter = "naar";
    public const string PlanMoveLaterParameter = "later";

    /// <summary>Where the result stands on the page.</summary>
    public const string PlanAnchor = "jullie-jaar";

    /// <summary>The page with a plan, where the plan stands on it, or the empty page when there is none.</summary>
    /// <param name="code">The plan, or the wishes of one.</param>
    /// <param name="before">The plan of which the dates that somebody chose should stay.</param>
    public static string PlanOf(string? code, string? before = null) => string.IsNullOrWhiteSpace(code)
        ? PlanYear
        : $"{Query(PlanYear, (PlanParameter, code), (PlanBeforeParameter, before))}#{PlanAnchor}";

    public static string PlanCalendarFileOf(string code) => Query(PlanCalendarFile, (PlanParameter, code));

    public static string PlanOwnCalendarOf(string? code) => Query(PlanOwnCalendar, (PlanParameter, code));

    /// <summary>The page on which a session of a plan can be moved.</summary>
    public static string PlanMove(string code, int number) =>
        Query(PlanYear, (PlanParameter, code), (PlanMoveParameter, number.ToString(CultureInfo.InvariantCulture)))
        + "#verplaatsen";

    /// <summary>The same, with what would change when it moves to a day.</summary>
    public static string PlanMovePreview(string code, int number, DateOnly to, bool andLater) => Query(
        PlanYear,
        (PlanParameter, code),
        (PlanMoveParameter, number.ToString(CultureInfo.InvariantCulture)),
        (PlanMoveToParameter, to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (PlanMoveLaterParameter, andLater ? "ja" : "nee")) + "#verplaatsen";

    /// <summary>The form with which a school asks about the possibilities, with its plan.</summary>
    public static string InquiryWithPlan(string code) => Query(Inquiry, (PlanParameter, code));
}
