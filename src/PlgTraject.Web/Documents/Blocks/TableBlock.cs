namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Figures to compare. The first cell of a row names the row.</summary>
public sealed record TableBlock(
    string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : BrochureBlock;
