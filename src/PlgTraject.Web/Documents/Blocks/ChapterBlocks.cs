using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Documents.Blocks;

/// <summary>The front page.</summary>
/// <param name="Title">The title of the document.</param>
/// <param name="Kind">What the document is about, in a line.</param>
/// <param name="Provider">Who makes the offer.</param>
/// <param name="Facts">What a reader should know before opening it.</param>
/// <param name="Picture">What the ribbon shows, for a reader who does not see it.</param>
public sealed record CoverBlock(
    string Title, string Kind, string Provider, IReadOnlyList<string> Facts, string Picture) : Block;

/// <summary>The top of the first page of a document without a cover: what it is, for whom, and of when.</summary>
/// <param name="Title">The title of the document.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Provider">Who speaks in it.</param>
/// <param name="Lines">For whom it is, and how to take it.</param>
/// <param name="Picture">What the ribbon shows, for a reader who does not see it.</param>
public sealed record OpeningBlock(
    string Title, string Subject, string Provider, IReadOnlyList<string> Lines, string Picture) : Block;

/// <summary>Begins a chapter.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Anchor">Identifier for links to it, within the document and on a page with the same blocks.</param>
/// <param name="Ground">What its page is printed on.</param>
/// <param name="StartsPage">False for a chapter that follows on the same sheet while it fits.</param>
public sealed record ChapterBlock(string Title, string Anchor, Ground Ground = Ground.Sheet, bool StartsPage = true)
    : Block;

/// <summary>Where the chapters are found; the renderer knows the pages.</summary>
public sealed record ContentsBlock(string Title, IReadOnlyList<ChapterBlock> Chapters) : Block;
