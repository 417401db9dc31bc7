using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>The question of a school, and the other facts of its lead.</summary>
public sealed record LeadFactsModel(string? Question, IReadOnlyList<LeadFact> Facts)
{
    /// <summary>Leaves out the reference, which stands at the head of the page.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="elsewhere">Further properties of it that the page shows elsewhere.</param>
    public static LeadFactsModel Of(Lead lead, params IEnumerable<string> elsewhere) => new(
        lead.Question,
        LeadFacts.Of(lead, [nameof(Lead.Question), nameof(Lead.Reference), .. elsewhere]));
}
