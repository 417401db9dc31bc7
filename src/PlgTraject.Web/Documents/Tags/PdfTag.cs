namespace PlgTraject.Web.Documents.Tags;

/// <summary>An element of the structure that a screen reader follows: a heading, a paragraph, a picture.</summary>
/// <param name="role">One of the standard structure types of PDF.</param>
/// <param name="parent">The element it is part of; null for the document.</param>
internal sealed class PdfTag(string role, PdfTag? parent)
{
    // These hold elements; only what they hold is drawn.
    private static readonly HashSet<string> Groups =
        ["Document", "L", "LI", "TOC", "TOCI", "Table", "TR", "BlockQuote", "Reference"];

    public string Role => role;
    public PdfTag? Parent => parent;

    /// <summary>What a picture shows.</summary>
    public string? Alternative { get; init; }

    /// <summary>Further entries of its dictionary, as PDF writes them.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>Elements, pieces of pages and links, in reading order.</summary>
    public List<object> Parts { get; } = [];

    public bool IsGroup => Groups.Contains(role);
}
