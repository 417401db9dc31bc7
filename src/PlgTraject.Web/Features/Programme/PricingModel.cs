using PlgTraject.Web.Content;

namespace PlgTraject.Web.Features.Programme;

/// <summary>The price of the programme, and what it comes to for each size of the coalition.</summary>
public sealed class PricingModel(ProgrammeContent programme)
{
    public ProgrammeContent Programme => programme;

    public long PriceInCents => programme.Practical.PriceInCents;

    /// <summary>Price of one session for all participants together, rounded to the nearest cent.</summary>
    public long CentsPerSession => programme.Practical.PricePer(programme.Sessions.Count);

    /// <summary>One row for each size of the coalition, smallest first.</summary>
    public IEnumerable<PricePerParticipant> PerParticipant => programme.Practical.CoalitionSizes.Select(participants =>
        new PricePerParticipant(
            participants,
            programme.Practical.PricePer(participants),
            programme.Practical.PricePer(participants * programme.Sessions.Count)));
}

/// <summary>What the price comes to for one participant. Amounts in euro cents, rounded to the nearest.</summary>
public sealed record PricePerParticipant(int Participants, long Cents, long CentsPerSession);
