namespace PlgTraject.Web.Content;

/// <summary>Who offers the programme, and what it says of itself.</summary>
public sealed record Provider
{
    public required string Name { get; init; }
    public required string Domain { get; init; }

    /// <summary>Absolute address of the logo, or empty while the owner has supplied none.</summary>
    public required string Logo { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }
}
