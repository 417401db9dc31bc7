using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Content;

/// <summary>How the year is built: texts about it, and the two lines that run through it.</summary>
public sealed record Approach
{
    public required string Text { get; init; }
    public required string ShiftText { get; init; }
    public required string PracticeText { get; init; }
    public required IReadOnlyList<ProgrammeLine> Lines { get; init; }
}

/// <summary>One of the two lines that run in parallel through the year.</summary>
public sealed record ProgrammeLine
{
    public required string Name { get; init; }
    public required string Text { get; init; }
}

/// <summary>One of the four themes. A theme may have no points; it has no introduction to them then either.</summary>
public sealed record Theme
{
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string PointsIntro { get; init; }
    public required IReadOnlyList<string> Points { get; init; }
}

/// <summary>One of the ten sessions.</summary>
public sealed record Session
{
    /// <summary>Position in the year, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What the session is about, in one or two sentences.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public string Title => $"Bijeenkomst {Number}";

    /// <summary>Identifier of the session on a page: "bijeenkomst-4".</summary>
    public string Anchor => Addresses.SessionAnchor(Number);
}
