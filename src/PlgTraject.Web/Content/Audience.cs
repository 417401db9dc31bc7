namespace PlgTraject.Web.Content;

/// <summary>For whom the programme is, and who takes part.</summary>
public sealed record Audience
{
    public required string Summary { get; init; }
    public required string CoalitionName { get; init; }
    public required string CoalitionText { get; init; }
    public required string TeamOnlyText { get; init; }
    public required IReadOnlyList<string> Members { get; init; }
}
