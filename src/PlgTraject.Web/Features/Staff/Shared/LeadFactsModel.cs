using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>What a school asked, and what is known of it besides.</summary>
public sealed record LeadFactsModel(string? Question, IReadOnlyList<LeadFact> Facts)
{
    /// <summary>The reference stands at the head of the page.</summary>
    public static LeadFactsModel Of(Lead lead) =>
        new(lead.Question, LeadFacts.Of(lead, nameof(Lead.Question), nameof(Lead.Reference)));
}
