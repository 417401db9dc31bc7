using PlgTraject.Web.Documents.Tags;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>Marks what is drawn while it is drawn: it belongs to the innermost element that is open.</summary>
internal sealed class TagWriter(TagTree tree)
{
    private SKCanvas? _canvas;

    /// <inheritdoc cref="TagTree.Chapter"/>
    public string Chapter => tree.Chapter;

    /// <inheritdoc cref="TagTree.Heading"/>
    public string Heading => tree.Heading;

    /// <summary>Whether what is drawn now belongs to an element.</summary>
    public bool IsMarking => !tree.Current.IsGroup;

    public void BeginPage(SKCanvas canvas)
    {
        _canvas = canvas;
        tree.BeginPage();
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
        tree.Open(role, alternative, attributes);
        BeginPiece();
        return new Closing(this);
    }

    /// <inheritdoc cref="TagTree.AddBookmark"/>
    public void AddBookmark(string title, string anchor, int level) => tree.AddBookmark(title, anchor, level);

    /// <summary>Ties the next link of this page to the open element.</summary>
    /// <param name="words">Where it leads, in words.</param>
    public void AddLink(string words) => tree.AddLink(tree.Current, words);

    private void Close()
    {
        EndPiece();
        tree.Close();
        BeginPiece();
    }

    private void BeginPiece()
    {
        if (IsMarking && _canvas is not null)
        {
            tree.BeginPiece(tree.Current, _canvas);
        }
    }

    private void EndPiece()
    {
        if (IsMarking && _canvas is not null)
        {
            TagTree.EndPiece(_canvas);
        }
    }

    private sealed class Closing(TagWriter tags) : IDisposable
    {
        public void Dispose() => tags.Close();
    }
}
