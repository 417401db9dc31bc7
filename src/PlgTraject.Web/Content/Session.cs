using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Content;

/// <summary>One of the ten sessions.</summary>
public sealed record Session
{
    /// <summary>Position in the year, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What the session comes down to, in one or two sentences.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public string Title => $"Bijeenkomst {Number}";

    /// <summary>Identifier of the session on a page: "bijeenkomst-4".</summary>
    public string Anchor => Addresses.SessionAnchor(Number);
}
