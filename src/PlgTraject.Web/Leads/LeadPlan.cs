using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Leads;

/// <summary>The plan of its year that a school sends along: the code of its link, which holds ten days.</summary>
public static class LeadPlan
{
    /// <summary>The code in what somebody typed, which may be a whole link; null when there is no plan in it.</summary>
    public static string? Read(string? typed) =>
        PlanCode.FindIn(typed) is { } code && DaysOf(code).Count > 0 ? code : null;

    /// <summary>The days of the sessions, in their order.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(string code) =>
        PlanCode.TryRead(code, out _, out var days, out _) ? days : [];

    /// <summary>The month in which it begins; the text is what <see cref="Read"/> gives.</summary>
    public static DateOnly StartOf(string code)
    {
        var first = DaysOf(code)[0];
        return new DateOnly(first.Year, first.Month, 1);
    }

    /// <summary>
    /// "14 september 2027, 12 oktober 2027, …"; the text itself when another version of the site made it.
    /// </summary>
    public static string InWords(string code) =>
        DaysOf(code) is { Count: > 0 } days ? string.Join(", ", days.Select(DutchText.Date)) : code;
}
