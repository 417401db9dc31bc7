namespace PlgTraject.Web.Content;

/// <summary>Why a school works as a PLG, with the evidence.</summary>
public sealed record Rationale
{
    public required string Text { get; init; }
    public required IReadOnlyList<Claim> Claims { get; init; }
}

/// <summary>One of the three elements of a PLG.</summary>
public sealed record Element
{
    public required string Title { get; init; }
    public required string Text { get; init; }
}

/// <summary>A statement, with the key of the <see cref="Reference"/> that supports it.</summary>
public sealed record Claim
{
    public required string Text { get; init; }
    public required string Source { get; init; }
}

/// <summary>A publication or statement that supports one or more claims.</summary>
public sealed record Reference
{
    /// <summary>The name by which a <see cref="Claim.Source"/> points to it.</summary>
    public required string Key { get; init; }

    /// <summary>How it is named in running text.</summary>
    public required string Cited { get; init; }

    /// <summary>The full entry for the list of references, or null when it is only named in running text.</summary>
    public string? Full { get; init; }
}
