namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>What research found, side by side.</summary>
public sealed record ResearchBlock(string Title, IReadOnlyList<StatementBlock> Findings) : BrochureBlock;
