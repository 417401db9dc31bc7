using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Quarantine;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>The inquiries in quarantine.</summary>
/// <param name="Filter">What is searched for; the rest of the filter is not used here.</param>
/// <param name="Total">How many were found.</param>
/// <param name="Rows">The first of them: those that go soon, then the newest.</param>
public sealed record SuspectListModel(LeadFilter Filter, int Total, IReadOnlyList<SuspectRow> Rows);

/// <summary>An inquiry in quarantine, in the list. The time is UTC.</summary>
/// <param name="Reference">What visitor and staff call it.</param>
/// <param name="Name">Who sent it.</param>
/// <param name="School">The school that may have sent it.</param>
/// <param name="Email">The address of who sent it.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Reason">What weighs most of why it is in quarantine.</param>
/// <param name="CreatedAt">When it came.</param>
/// <param name="IsNew">Whether no colleague opened it yet.</param>
/// <param name="GoesSoonOn">The day on which it goes by itself, or null when that is not soon.</param>
public sealed record SuspectRow(
    string Reference, string Name, string School, string Email, string? Question, string? Reason, DateTime CreatedAt,
    bool IsNew, DateOnly? GoesSoonOn)
{
    private const int ExcerptLength = 120;

    public static SuspectRow Of(WaitingSuspect suspect) => new(
        suspect.Reference, suspect.Name, suspect.School, suspect.Email, suspect.Question,
        Suspicion.Reasons(suspect.Suspicion) is [var reason, ..] ? reason : null, suspect.CreatedAt,
        suspect.LookedAt is null, suspect.GoesSoonOn);

    /// <summary>The beginning of the question.</summary>
    public string? Excerpt => Question is null ? null : CleanText.Excerpt(Question, ExcerptLength);
}

/// <summary>One inquiry in quarantine, and why it is there.</summary>
/// <param name="Reference">What visitor and staff call it.</param>
/// <param name="School">The school that may have sent it.</param>
/// <param name="Status">Its status, for the tag on the page.</param>
/// <param name="Facts">What was filled in.</param>
/// <param name="Reasons">Why it is in quarantine, in Dutch, each with its points.</param>
/// <param name="GoesOn">The day on which it goes by itself.</param>
public sealed record SuspectDetailModel(
    string Reference, string School, LeadStatus Status, LeadFactsModel Facts, IReadOnlyList<string> Reasons,
    DateOnly GoesOn)
{
    public static SuspectDetailModel Of(Lead lead, DateOnly goesOn) => new(
        lead.Reference, lead.School, lead.Status, LeadFactsModel.Of(lead), Suspicion.Reasons(lead.Suspicion), goesOn);
}
