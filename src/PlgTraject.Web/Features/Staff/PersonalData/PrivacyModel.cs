using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>What goes when, how much there was, and the form to look somebody up.</summary>
public sealed class PrivacyModel
{
    /// <summary>What was typed in the form.</summary>
    public string? Email { get; init; }

    /// <summary>What goes at the next run.</summary>
    public required RetentionCounts Next { get; init; }

    /// <summary>What goes in the days to come, that of the next run included.</summary>
    public required RetentionCounts Soon { get; init; }

    /// <summary>The first of those leads.</summary>
    public required IReadOnlyList<DueLeadRow> DueLeads { get; init; }

    /// <summary>UTC; before the first run <see cref="DailyTurns.Never"/>.</summary>
    public required DateOnly LastRun { get; init; }

    /// <summary>The last run was so long ago that the clock may be wrong.</summary>
    public required bool IsResting { get; init; }

    /// <summary>Newest month first: leads that are there and leads that are gone, by status.</summary>
    public required IReadOnlyList<MonthRow> Months { get; init; }

    /// <summary>Every version of the privacy page, newest first.</summary>
    public required IReadOnlyList<PrivacyTextModel> Texts { get; init; }

    /// <summary>What goes after a period; keys of what was erased are not for staff to look at.</summary>
    public IEnumerable<(RetentionRule Rule, int Next, int Soon)> Rules =>
        Next.Rows.Zip(Soon.Rows, (next, soon) => (next.Rule, next.Count, soon.Count))
            .Where(row => row.Rule.Kind != RetainedKind.Erasure);
}

/// <summary>A lead that soon goes. Without a name: nobody needs it here.</summary>
/// <param name="Reference">What people call it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="LastChange">UTC: when it came, or its status last changed.</param>
/// <param name="GoesAt">UTC.</param>
public sealed record DueLeadRow(string Reference, LeadStatus Status, DateTime LastChange, DateTime GoesAt);

/// <summary>How much came in a month.</summary>
/// <param name="Month">Its first day, on a Dutch calendar.</param>
/// <param name="Counts">Leads by status, removed leads included.</param>
/// <param name="Removed">How many of them were removed since.</param>
/// <param name="Downloads">How often the brochure was downloaded.</param>
public sealed record MonthRow(
    DateOnly Month, IReadOnlyDictionary<LeadStatus, int> Counts, int Removed, int Downloads)
{
    public int Total => Counts.Values.Sum();
}
