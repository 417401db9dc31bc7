namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Items without an order.</summary>
public sealed record ListBlock(IReadOnlyList<string> Items) : Block
{
    public override bool LeavesMargin => true;
}

/// <summary>Lists to weigh against each other, side by side.</summary>
public sealed record ListsBlock(IReadOnlyList<NamedList> Lists) : Block;

/// <summary>A list under a heading of its own.</summary>
public sealed record NamedList(string Title, IReadOnlyList<string> Items);

/// <summary>Numbered items side by side, in order.</summary>
public sealed record ElementsBlock(IReadOnlyList<TitledText> Elements) : Block;

/// <summary>A text with a short title.</summary>
public sealed record TitledText(string Title, string Text);

/// <summary>Entries of the list of references, in order.</summary>
public sealed record ReferencesBlock(IReadOnlyList<string> Entries) : Block
{
    public override bool LeavesMargin => true;
}
