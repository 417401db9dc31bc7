namespace PlgTraject.Web.Content;

/// <summary>How the year is built.</summary>
public sealed record Approach
{
    public required string Text { get; init; }
    public required string ShiftText { get; init; }
    public required string PracticeText { get; init; }
    public required IReadOnlyList<ProgrammeLine> Lines { get; init; }
}
