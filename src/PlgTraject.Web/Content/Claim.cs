namespace PlgTraject.Web.Content;

/// <summary>A statement with the key of the reference it rests on.</summary>
public sealed record Claim
{
    public required string Text { get; init; }
    public required string Source { get; init; }
}
