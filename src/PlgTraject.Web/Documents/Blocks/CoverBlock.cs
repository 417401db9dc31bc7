namespace PlgTraject.Web.Documents.Blocks;

/// <summary>The front page.</summary>
/// <param name="Picture">What the ribbon shows, for who does not see it.</param>
public sealed record CoverBlock(
    string Title, string Kind, string Provider, IReadOnlyList<string> Facts, string Picture) : BrochureBlock;
