using System.Globalization;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>The inquiries in quarantine.</summary>
/// <param name="Filter">What is searched for; the rest of the filter is not used here.</param>
/// <param name="Total">How many were found.</param>
/// <param name="Rows">The newest of them.</param>
public sealed record SuspectListModel(LeadFilter Filter, int Total, IReadOnlyList<SuspectRow> Rows);

/// <summary>An inquiry in quarantine, in the list. The time is UTC.</summary>
public sealed record SuspectRow(
    string Reference, string Name, string School, string Email, string? Question, string? Suspicion, DateTime CreatedAt)
{
    private const int ExcerptLength = 120;

    /// <summary>
    /// The beginning of the question, without cutting an emoji, which takes several characters, in two.
    /// </summary>
    public string? Excerpt =>
        Question is null || new StringInfo(Question) is not { LengthInTextElements: > ExcerptLength } text
            ? Question
            : text.SubstringByTextElements(0, ExcerptLength) + "…";
}

/// <summary>One inquiry in quarantine, and why it is there.</summary>
/// <param name="Reference">What visitor and staff call it.</param>
/// <param name="School">The school that may have sent it.</param>
/// <param name="Status">Its status, for the tag on the page.</param>
/// <param name="Facts">What was filled in.</param>
/// <param name="Reasons">Why it is in quarantine, in Dutch, each with its points.</param>
public sealed record SuspectDetailModel(
    string Reference, string School, LeadStatus Status, LeadFactsModel Facts, IReadOnlyList<string> Reasons)
{
    public static SuspectDetailModel Of(Lead lead) => new(
        lead.Reference, lead.School, lead.Status, LeadFactsModel.Of(lead), lead.Suspicion?.Split('\n') ?? []);
}
