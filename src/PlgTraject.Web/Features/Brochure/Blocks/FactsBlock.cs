namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>Facts to find at a glance.</summary>
public sealed record FactsBlock(IReadOnlyList<Fact> Facts) : BrochureBlock;
