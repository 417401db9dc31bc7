namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Where the chapters are found; the renderer knows the pages.</summary>
public sealed record ContentsBlock(string Title, IReadOnlyList<ChapterBlock> Chapters) : BrochureBlock;
