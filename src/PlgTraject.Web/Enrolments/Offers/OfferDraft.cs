using System.Text.Json;
using System.Text.Json.Serialization;
using PlgTraject.Web.Documents.Offer;

namespace PlgTraject.Web.Enrolments.Offers;

/// <summary>What an adviser decides about a version of an offer before it is sent. It is stored as JSON.</summary>
public sealed record OfferDraft
{
    /// <summary>How many date plans a school can choose from at most.</summary>
    public const int MostPlans = 3;

    public const int MostLines = 20;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public required OfferReceiver Receiver { get; init; }
    public required int Participants { get; init; }

    /// <summary>Where the sessions are, in words.</summary>
    public required string Place { get; init; }

    public required IReadOnlyList<OfferLine> Lines { get; init; }

    /// <summary>Plans as the planner writes them in a link.</summary>
    public required IReadOnlyList<string> Plans { get; init; }

    /// <summary>What the adviser writes; may be empty.</summary>
    public required string Text { get; init; }

    public required DateOnly ValidUntil { get; init; }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">It is no draft, which what was stored cannot be.</exception>
    public static OfferDraft Read(string stored) => JsonSerializer.Deserialize<OfferDraft>(stored, Json)
        ?? throw new JsonException("There is no draft.");
}
