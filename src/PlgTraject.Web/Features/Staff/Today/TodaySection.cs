namespace PlgTraject.Web.Features.Staff.Today;

/// <summary>A list of leads on the first page of staff.</summary>
/// <param name="Id">The anchor of its heading.</param>
/// <param name="Heading">What the leads have in common.</param>
/// <param name="List">The leads.</param>
/// <param name="Urgency">What every line says in the colour of what is late, or null.</param>
/// <param name="When">What a line says about time: words, and the moment that follows them.</param>
/// <param name="All">Where all of them are, when there are more.</param>
/// <param name="AllWords">What that list is, when there is more in it; null when it holds the same leads.</param>
public sealed record TodaySection(
    string Id, string Heading, TodayList List, string? Urgency, Func<TodayLead, (string Words, DateTime At)> When,
    string All, string? AllWords = null)
{
    /// <summary>What came before this moment stands in the colour of what is late; null for none.</summary>
    public DateTime? LateBefore { get; init; }

    /// <summary>How many are late, to stand beside the heading; null when none is.</summary>
    public string? Late { get; init; }

    /// <summary>Whether a lead of nobody can be taken on from here: the school waits for us.</summary>
    public bool WaitsForUs { get; init; } = true;
}
