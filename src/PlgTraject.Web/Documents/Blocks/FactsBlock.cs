namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Facts to find at a glance.</summary>
/// <param name="Facts">The facts in order.</param>
/// <param name="Columns">How many stand beside each other.</param>
public sealed record FactsBlock(IReadOnlyList<Fact> Facts, int Columns = 1) : BrochureBlock;
