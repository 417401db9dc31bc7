namespace PlgTraject.Web.Documents.Tags;

/// <summary>What a page's drawing says about itself, in the order in which it is drawn.</summary>
internal sealed class PageMarks
{
    /// <summary>The owner of each piece of this page.</summary>
    public List<PdfTag> Pieces { get; } = [];

    /// <summary>The element of each link of this page.</summary>
    public List<(PdfTag Tag, LinkPlace Place)> Links { get; } = [];
}
