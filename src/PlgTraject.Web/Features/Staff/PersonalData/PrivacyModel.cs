using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>What goes when, how much there was, and the form to look somebody up.</summary>
public sealed class PrivacyModel
{
    /// <summary>What was typed in the form.</summary>
    public string? Email { get; init; }

    public required RetentionOptions Periods { get; init; }

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
}
