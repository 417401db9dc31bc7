namespace PlgTraject.Web.Documents.Pdf;

/// <summary>An entry of the outline beside the document.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Anchor">The named destination it leads to.</param>
/// <param name="Level">0 for a chapter, 1 for what a chapter holds.</param>
internal sealed record Bookmark(string Title, string Anchor, int Level);
