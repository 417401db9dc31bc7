using PlgTraject.Web.Content;

namespace PlgTraject.Web.Documents.Blocks;

/// <summary>The elements of a PLG, in order.</summary>
public sealed record ElementsBlock(IReadOnlyList<Element> Elements) : BrochureBlock;
