using System.Globalization;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>The inquiries in quarantine.</summary>
/// <param name="Filter">Of it only what is searched for counts.</param>
/// <param name="Total">How many were found.</param>
/// <param name="Rows">The newest of them.</param>
public sealed record SuspectListModel(LeadFilter Filter, int Total, IReadOnlyList<SuspectRow> Rows);

/// <summary>An inquiry in quarantine, in the list. The time is UTC.</summary>
public sealed record SuspectRow(
    string Reference, string Name, string School, string Email, string? Question, string? Suspicion, DateTime CreatedAt)
{
    private const int ExcerptLength = 120;

    /// <summary>How the question begins, in whole characters: an emoji is several.</summary>
    public string? Excerpt =>
        Question is null || new StringInfo(Question) is not { LengthInTextElements: > ExcerptLength } text
            ? Question
            : text.SubstringByTextElements(0, ExcerptLength) + "…";
}

/// <summary>One inquiry in quarantine, and why it is there.</summary>
/// <param name="Reference">What people call it.</param>
/// <param name="School">Whose it may be.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Facts">What was filled in.</param>
/// <param name="Reasons">In Dutch, with their points.</param>
public sealed record SuspectDetailModel(
    string Reference, string School, LeadStatus Status, LeadFactsModel Facts, IReadOnlyList<string> Reasons)
{
    public static SuspectDetailModel Of(Lead lead) => new(
        lead.Reference, lead.School, lead.Status, LeadFactsModel.Of(lead), lead.Suspicion?.Split('\n') ?? []);
}
