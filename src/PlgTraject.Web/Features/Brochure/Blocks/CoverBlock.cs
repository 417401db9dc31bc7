namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>The front page.</summary>
public sealed record CoverBlock(string Title, string Kind, string Intro, string Provider, IReadOnlyList<string> Facts)
    : BrochureBlock;
