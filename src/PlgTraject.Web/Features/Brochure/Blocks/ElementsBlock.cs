using PlgTraject.Web.Content;

namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>The elements of a PLG, in order.</summary>
public sealed record ElementsBlock(IReadOnlyList<Element> Elements) : BrochureBlock;
