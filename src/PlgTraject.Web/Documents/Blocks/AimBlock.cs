namespace PlgTraject.Web.Documents.Blocks;

/// <summary>The great aim, which deserves room of its own.</summary>
public sealed record AimBlock(string Title, string Text) : BrochureBlock;
