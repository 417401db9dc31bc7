namespace PlgTraject.Web.Documents.Tags;

/// <summary>An element of the structure that a screen reader follows: a heading, a paragraph, a picture.</summary>
/// <param name="role">One of the standard structure types of PDF.</param>
/// <param name="parent">The element it is part of; null for the document.</param>
internal sealed class PdfTag(string role, PdfTag? parent)
{
    /// <summary>Says of a list that its items have bullets.</summary>
    public const string Bullets = "/A <</O /List /ListNumbering /Disc>>";

    /// <summary>Says of a list that its items are numbered.</summary>
    public const string Numbers = "/A <</O /List /ListNumbering /Decimal>>";

    /// <summary>Says of a cell that it names its column.</summary>
    public const string NamesColumn = "/A <</O /Table /Scope /Column>>";

    /// <summary>Says of a cell that it names its row.</summary>
    public const string NamesRow = "/A <</O /Table /Scope /Row>>";

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

/// <summary>A piece of a page that an element owns.</summary>
/// <param name="Page">The page, from 0.</param>
/// <param name="Number">Its number on that page, from 0.</param>
internal sealed record MarkedPiece(int Page, int Number);

/// <summary>A place of a page that can be clicked.</summary>
/// <param name="Page">The page, from 0.</param>
/// <param name="Number">Its number among the page's links, from 0.</param>
/// <param name="Words">Where it leads, in words.</param>
internal sealed record LinkPlace(int Page, int Number, string Words);
