namespace PlgTraject.Web.Documents.Blocks;

/// <summary>A list under a heading of its own.</summary>
public sealed record NamedList(string Title, IReadOnlyList<string> Items);
