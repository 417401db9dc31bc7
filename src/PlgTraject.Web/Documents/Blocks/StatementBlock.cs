namespace PlgTraject.Web.Documents.Blocks;

/// <summary>A statement with the source it rests on.</summary>
public sealed record StatementBlock(string Text, string Source) : BrochureBlock;
