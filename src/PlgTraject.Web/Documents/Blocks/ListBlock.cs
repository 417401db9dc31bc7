namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Items without an order.</summary>
public sealed record ListBlock(IReadOnlyList<string> Items) : BrochureBlock;
