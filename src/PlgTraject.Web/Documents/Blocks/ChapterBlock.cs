using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Begins a chapter.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Anchor">Identifier for links to it, within the document and on the page.</param>
/// <param name="Ground">What its page is printed on.</param>
/// <param name="StartsPage">False for a chapter that follows on the same sheet while it fits.</param>
public sealed record ChapterBlock(string Title, string Anchor, Ground Ground = Ground.Sheet, bool StartsPage = true)
    : BrochureBlock;
