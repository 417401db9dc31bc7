namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>How much one kind counts.</summary>
public sealed record KindRule
{
    /// <summary>The points of its evidence add up to this at most.</summary>
    public required int Most { get; init; }

    /// <summary>Whether schools do it too, so that it counts only beside evidence of a kind that is not weak.</summary>
    public bool IsWeak { get; init; }
}

/// <summary>Phrases that are evidence of a kind.</summary>
public sealed record PhraseRule
{
    public required SpamKind Kind { get; init; }

    /// <summary>In Dutch, for staff.</summary>
    public required string Reason { get; init; }

    public required int Points { get; init; }

    /// <summary>The points when there are two or more different phrases; null when that makes no difference.</summary>
    public int? Several { get; init; }

    /// <summary>Where to look; null for everywhere.</summary>
    public IReadOnlyList<SpamField>? In { get; init; }

    public required Phrases Words { get; init; }
}

/// <summary>What one finding is evidence of.</summary>
public sealed record FindingRule
{
    public required SpamKind Kind { get; init; }
    public required int Points { get; init; }

    /// <summary>In Dutch, for staff.</summary>
    public required string Reason { get; init; }
}

/// <summary>How much a sign of a school takes off.</summary>
public sealed record SignRule
{
    public required int Points { get; init; }

    /// <summary>The points when there are two or more different phrases; null when that makes no difference.</summary>
    public int? Several { get; init; }

    /// <summary>In Dutch, for staff.</summary>
    public required string Reason { get; init; }
}
