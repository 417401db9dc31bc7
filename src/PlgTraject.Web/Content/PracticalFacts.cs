using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Content;

/// <summary>Duration, price, start, place and size of the coalition.</summary>
public sealed record PracticalFacts
{
    public required string DurationText { get; init; }

    /// <summary>Length of the programme in years, at least 1.</summary>
    public required int Years { get; init; }

    /// <summary>Price of the whole programme for one school, in euro cents, more than 0.</summary>
    public required long PriceInCents { get; init; }

    public required string PriceUnit { get; init; }

    public required string StartText { get; init; }
    public required string PlaceText { get; init; }

    /// <summary>What taking part asks of the school, as far as it is known.</summary>
    public required IReadOnlyList<string> Effort { get; init; }

    /// <summary>What the school gets for the price, as far as it is known.</summary>
    public required IReadOnlyList<string> Included { get; init; }

    /// <summary>The smallest number of participants in a coalition.</summary>
    public required int CoalitionMinimum { get; init; }

    /// <summary>The largest number of participants in a coalition.</summary>
    public required int CoalitionMaximum { get; init; }

    /// <summary>Size of a coalition in words: "3 tot 5 personen".</summary>
    public string CoalitionText => $"{CoalitionMinimum} tot {DutchText.People(CoalitionMaximum)}";

    /// <summary>Who takes part, in words: "3 tot 5 personen uit één school".</summary>
    public string ParticipantsText => $"{CoalitionText} uit één school";

    /// <summary>Every possible coalition size, smallest first.</summary>
    public IEnumerable<int> CoalitionSizes =>
        Enumerable.Range(CoalitionMinimum, CoalitionMaximum - CoalitionMinimum + 1);

    /// <summary>An equal share of the price in euro cents, rounded to the nearest cent; a half is rounded up.</summary>
    /// <param name="shares">By how many the price is divided, at least 1.</param>
    public long PricePer(int shares) =>
        (long)Math.Round(PriceInCents / (decimal)shares, MidpointRounding.AwayFromZero);

    /// <summary>One row for each size of the coalition, smallest first.</summary>
    /// <param name="sessions">How many sessions the programme has, at least 1.</param>
    public IEnumerable<PricePerParticipant> PricesPerParticipant(int sessions) => CoalitionSizes.Select(participants =>
        new PricePerParticipant(participants, PricePer(participants), PricePer(participants * sessions)));
}

/// <summary>What the price comes to for one participant. Amounts in euro cents, rounded to the nearest.</summary>
public sealed record PricePerParticipant(int Participants, long Cents, long CentsPerSession);

/// <summary>What facts about the programme are called, so that every page and the brochure use one word.</summary>
public static class FactNames
{
    public const string Duration = "Duur";
    public const string Participants = "Deelnemers";

    /// <summary>Where the sessions are. "Plaats" would be mistaken for the town of the school in the form.</summary>
    public const string Place = "Waar";

    public const string Start = "Start";
    public const string Price = "Tarief";
}
