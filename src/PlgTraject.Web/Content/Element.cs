namespace PlgTraject.Web.Content;

/// <summary>One of the three elements of a PLG.</summary>
public sealed record Element
{
    public required string Title { get; init; }
    public required string Text { get; init; }
}
