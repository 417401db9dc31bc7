namespace PlgTraject.Web.Content;

/// <summary>Why a school works as a PLG, with the evidence.</summary>
public sealed record Rationale
{
    public required string Text { get; init; }
    public required IReadOnlyList<Claim> Claims { get; init; }
}
