namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Entries of the list of references, in order.</summary>
public sealed record ReferencesBlock(IReadOnlyList<string> Entries) : BrochureBlock;
