using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Pdf;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Tags;

/// <summary>
/// The structure of a document while an engine makes it: its elements in reading order, which pieces of which pages
/// belong to each, and its bookmarks. Skia can write tags, but SkiaSharp does not pass the structure on. So a speck is
/// drawn where a piece begins and where it ends, and <see cref="TaggedPdf"/> puts the tags in their place.
/// </summary>
internal sealed class TagTree(Document document)
{
    // The title of a cover or opening is the one heading of the first level. Without one that level is free for the
    // chapters.
    private readonly int _chapterLevel = document.Blocks.Any(block => block is CoverBlock or OpeningBlock) ? 2 : 1;

    private bool _hasChapter;

    /// <summary>The innermost element that is open.</summary>
    public PdfTag Current { get; private set; } = new("Document", null);

    public PdfTag Root =>
        Current.Parent is null ? Current : throw new InvalidOperationException("A tag is still open.");

    public List<PageMarks> Pages { get; } = [];
    public List<Bookmark> Bookmarks { get; } = [];

    /// <summary>The role of a chapter's title.</summary>
    public string Chapter => $"H{_chapterLevel}";

    /// <summary>The role of a heading within a chapter.</summary>
    public string Heading => $"H{_chapterLevel + 1}";

    /// <summary>Adds an element to the open one, and opens it until <see cref="Close"/>.</summary>
    public PdfTag Open(string role, string? alternative = null, string attributes = "")
    {
        var tag = new PdfTag(role, Current) { Alternative = alternative, Attributes = attributes };
        Current.Parts.Add(tag);
        Current = tag;
        return tag;
    }

    public void Close() => Current = Current.Parent ?? throw new InvalidOperationException("No tag is open.");

    public void BeginPage() => Pages.Add(new PageMarks());

    /// <summary>What is drawn on the page from here on belongs to the element.</summary>
    public void BeginPiece(PdfTag tag, SKCanvas canvas)
    {
        var pieces = Pages[^1].Pieces;
        tag.Parts.Add(new MarkedPiece(Pages.Count - 1, pieces.Count));
        pieces.Add(tag);
        Speck.Draw(canvas);
    }

    /// <summary>What is drawn from here on is decoration, until another piece begins.</summary>
    public static void EndPiece(SKCanvas canvas) => Speck.Draw(canvas);

    /// <summary>Adds an entry to the outline beside the document.</summary>
    /// <param name="title">Its words.</param>
    /// <param name="anchor">The named destination it leads to.</param>
    /// <param name="level">0 for a chapter, 1 for what a chapter holds; before any chapter all are at level 0.</param>
    public void AddBookmark(string title, string anchor, int level)
    {
        _hasChapter |= level == 0;
        Bookmarks.Add(new Bookmark(title, anchor, _hasChapter ? level : 0));
    }

    /// <summary>Ties the next link of the page to the element.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="words">Where the link leads, in words.</param>
    public void AddLink(PdfTag tag, string words)
    {
        var links = Pages[^1].Links;
        var place = new LinkPlace(Pages.Count - 1, links.Count, words);
        links.Add((tag, place));
        tag.Parts.Add(place);
    }
}

/// <summary>What a page's drawing says about itself, in the order in which it is drawn.</summary>
internal sealed class PageMarks
{
    /// <summary>The owner of each piece of this page.</summary>
    public List<PdfTag> Pieces { get; } = [];

    /// <summary>The element of each link of this page.</summary>
    public List<(PdfTag Tag, LinkPlace Place)> Links { get; } = [];
}
