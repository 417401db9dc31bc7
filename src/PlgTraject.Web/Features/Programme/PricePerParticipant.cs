namespace PlgTraject.Web.Features.Programme;

/// <summary>What the price comes to for one participant. Amounts in euro cents, rounded to the nearest.</summary>
public sealed record PricePerParticipant(int Participants, long Cents, long CentsPerSession);
