namespace PlgTraject.Web.Content;

/// <summary>One of the two lines that run in parallel through the year.</summary>
public sealed record ProgrammeLine
{
    public required string Name { get; init; }
    public required string Text { get; init; }
}
