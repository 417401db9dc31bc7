using PlgTraject.Web.Content;

namespace PlgTraject.Web.Features.Programme;

/// <summary>The price of the programme, and what it comes to for each size of the coalition.</summary>
/// <param name="programme">The content.</param>
/// <param name="vat">What is said about VAT, or null.</param>
public sealed class PricingModel(ProgrammeContent programme, string? vat)
{
    public ProgrammeContent Programme => programme;

    public string? Vat => vat;

    public long PriceInCents => programme.Practical.PriceInCents;

    /// <summary>Price of one session for all participants together, rounded to the nearest cent.</summary>
    public long CentsPerSession => programme.Practical.PricePer(programme.Sessions.Count);

    /// <inheritdoc cref="PracticalFacts.PricesPerParticipant"/>
    public IEnumerable<PricePerParticipant> PerParticipant =>
        programme.Practical.PricesPerParticipant(programme.Sessions.Count);
}
