namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Lists to weigh against each other, side by side.</summary>
public sealed record ListsBlock(IReadOnlyList<NamedList> Lists) : BrochureBlock;
