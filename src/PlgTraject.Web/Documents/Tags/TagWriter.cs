using PlgTraject.Web.Documents.Pdf;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Tags;

/// <summary>
/// Keeps the structure while pages are drawn. Skia can write tags, but SkiaSharp does not pass the structure on. So this
/// draws a speck where a piece begins and where it ends, and <see cref="TaggedPdf"/> puts the tags in their place.
/// </summary>
internal sealed class TagWriter
{
    private PdfTag _open = new("Document", null);
    private SKCanvas? _canvas;

    public PdfTag Document => _open.Parent is null ? _open : throw new InvalidOperationException("A tag is still open.");
    public List<PageMarks> Pages { get; } = [];
    public List<Bookmark> Bookmarks { get; } = [];

    /// <summary>Whether what is drawn now belongs to an element.</summary>
    public bool IsMarking => !_open.IsGroup;

    public void BeginPage(SKCanvas canvas)
    {
        _canvas = canvas;
        Pages.Add(new PageMarks());
        BeginPiece();
    }

    public void EndPage()
    {
        EndPiece();
        _canvas = null;
    }

    /// <summary>Opens an element until it is disposed. What is drawn outside any element is decoration.</summary>
    public IDisposable Open(string role, string? alternative = null, string attributes = "")
    {
        EndPiece();
        var tag = new PdfTag(role, _open) { Alternative = alternative, Attributes = attributes };
        _open.Parts.Add(tag);
        _open = tag;
        BeginPiece();
        return new Closing(this);
    }

    /// <summary>Ties the next link of this page to the open element.</summary>
    /// <param name="words">Where it leads, in words.</param>
    public void AddLink(string words)
    {
        var links = Pages[^1].Links;
        var place = new LinkPlace(Pages.Count - 1, links.Count, words);
        links.Add((_open, place));
        _open.Parts.Add(place);
    }

    private void Close()
    {
        EndPiece();
        _open = _open.Parent ?? throw new InvalidOperationException("No tag is open.");
        BeginPiece();
    }

    private void BeginPiece()
    {
        if (IsMarking && _canvas is not null)
        {
            var pieces = Pages[^1].Pieces;
            _open.Parts.Add(new MarkedPiece(Pages.Count - 1, pieces.Count));
            pieces.Add(_open);
            Speck.Draw(_canvas);
        }
    }

    private void EndPiece()
    {
        if (IsMarking && _canvas is not null)
        {
            Speck.Draw(_canvas);
        }
    }

    private sealed class Closing(TagWriter tags) : IDisposable
    {
        public void Dispose() => tags.Close();
    }
}
