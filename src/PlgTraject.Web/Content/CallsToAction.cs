namespace PlgTraject.Web.Content;

/// <summary>The words on the two actions a visitor can take.</summary>
public sealed record CallsToAction
{
    public required string Inquire { get; init; }
    public required string InquireText { get; init; }
    public required string Brochure { get; init; }
}
