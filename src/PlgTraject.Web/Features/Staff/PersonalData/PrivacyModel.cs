using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>What is removed when, how much there was, and the form to look somebody up.</summary>
public sealed class PrivacyModel
{
    /// <summary>What was typed in the form.</summary>
    public string? Email { get; init; }

    /// <summary>What is removed at the next run.</summary>
    public required RetentionCounts Next { get; init; }

    /// <summary>What is removed in the days to come, also at the next run.</summary>
    public required RetentionCounts Soon { get; init; }

    /// <summary>A page of the leads that are removed in the days to come, in the order in which they go.</summary>
    public required IReadOnlyList<DueLeadRow> DueLeads { get; init; }

    /// <summary>The pages of all leads that are removed in the days to come.</summary>
    public required Pagination DueLeadPages { get; init; }

    /// <summary>UTC; before the first run <see cref="DailyTurns.Never"/>.</summary>
    public required DateOnly LastRun { get; init; }

    /// <summary>Whether the last run was so long ago that the clock may be wrong.</summary>
    public required bool IsResting { get; init; }

    /// <summary>By month, newest first: leads that are there and leads that were removed, by status.</summary>
    public required IReadOnlyList<MonthRow> Months { get; init; }

    /// <summary>Every version of the privacy page, newest first.</summary>
    public required IReadOnlyList<PrivacyVersionRow> Versions { get; init; }

    /// <summary>
    /// What is removed after a period. Keys of what was erased are left out: they tell staff nothing.
    /// </summary>
    public IEnumerable<(PeriodRule Rule, int Next, int Soon)> Rules =>
        Next.Rows.Zip(Soon.Rows, (next, soon) => (next.Rule, next.Count, soon.Count))
            .Where(row => row.Rule.Kind is not ErasureKind);
}

/// <summary>A lead that is removed soon. It has no name here, because nobody needs it.</summary>
/// <param name="Reference">What school and staff call it.</param>
/// <param name="Status">How far the conversation is.</param>
/// <param name="Since">When its period began, in UTC.</param>
/// <param name="GoesOn">The day on which it is removed.</param>
public sealed record DueLeadRow(string Reference, LeadStatus Status, DateTime Since, DateOnly GoesOn);

/// <summary>How much came in a month.</summary>
/// <param name="Month">Its first day, on a Dutch calendar.</param>
/// <param name="Counts">Leads by status, removed leads included.</param>
/// <param name="Removed">How many of them have been removed.</param>
/// <param name="Downloads">How often the brochure was downloaded.</param>
public sealed record MonthRow(
    DateOnly Month, IReadOnlyDictionary<LeadStatus, int> Counts, int Removed, int Downloads)
{
    public int Total => Counts.Values.Sum();
}

/// <summary>A version of the privacy page, in the list. The time is UTC.</summary>
public sealed record PrivacyVersionRow(string Version, DateTime FirstShownAt);

/// <summary>A version of the privacy page.</summary>
/// <param name="Version">What it is called.</param>
/// <param name="Text">What it says.</param>
/// <param name="FirstShownAt">UTC.</param>
public sealed record PrivacyTextModel(string Version, string Text, DateTime FirstShownAt);
