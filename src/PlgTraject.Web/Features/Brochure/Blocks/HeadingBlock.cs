namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>A heading within a chapter.</summary>
public sealed record HeadingBlock(string Text) : BrochureBlock;
