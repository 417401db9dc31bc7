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

/// <summary>The words for the two things a visitor can do: ask a question, and read the brochure.</summary>
public sealed record CallsToAction
{
    public required string Inquire { get; init; }
    public required string InquireText { get; init; }
    public required string Brochure { get; init; }
}
