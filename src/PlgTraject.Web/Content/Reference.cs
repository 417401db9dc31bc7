namespace PlgTraject.Web.Content;

/// <summary>A publication or statement that claims rest on.</summary>
public sealed record Reference
{
    /// <summary>The name claims use for it.</summary>
    public required string Key { get; init; }

    /// <summary>How it is named in running text.</summary>
    public required string Cited { get; init; }

    /// <summary>The full entry for the list of references, or null when it is only cited.</summary>
    public string? Full { get; init; }
}
