namespace PlgTraject.Web.Documents.Blocks;

/// <summary>What research found, side by side.</summary>
public sealed record ResearchBlock(string Title, IReadOnlyList<StatementBlock> Findings) : BrochureBlock;
