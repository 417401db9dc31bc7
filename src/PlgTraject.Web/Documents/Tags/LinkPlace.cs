namespace PlgTraject.Web.Documents.Tags;

/// <summary>A place of a page that can be clicked.</summary>
/// <param name="Page">The page, from 0.</param>
/// <param name="Number">Its number among the page's links, from 0.</param>
/// <param name="Words">Where it leads, in words.</param>
internal sealed record LinkPlace(int Page, int Number, string Words);
