namespace PlgTraject.Web.Documents.Blocks;

/// <summary>A heading within a chapter.</summary>
public sealed record HeadingBlock(string Text) : BrochureBlock;
