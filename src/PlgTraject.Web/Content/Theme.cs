namespace PlgTraject.Web.Content;

/// <summary>One of the four themes. Points may be empty; then so is their introduction.</summary>
public sealed record Theme
{
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string PointsIntro { get; init; }
    public required IReadOnlyList<string> Points { get; init; }
}
