namespace PlgTraject.Web.Documents.Tags;

/// <summary>A piece of a page that an element owns.</summary>
/// <param name="Page">The page, from 0.</param>
/// <param name="Number">Its number on that page, from 0.</param>
internal sealed record MarkedPiece(int Page, int Number);
