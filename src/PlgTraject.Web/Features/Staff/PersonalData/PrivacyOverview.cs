using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>Reads what the page about privacy shows.</summary>
public sealed class PrivacyOverview(
    PlgTrajectDbContext database, Retention retention, IEnumerable<RetentionRule> rules, DailyTurns turns)
{
    /// <summary>How many days the page looks ahead.</summary>
    public const int DaysAhead = 30;

    private const int MostDueLeads = 25;
    private const int MostMonths = 24;

    public async Task<PrivacyModel> ReadAsync(string? email, CancellationToken cancellationToken)
    {
        var today = turns.Today;
        return new PrivacyModel
        {
            Email = email,
            Next = await retention.CountAsync(today.AddDays(1), cancellationToken),
            Soon = await retention.CountAsync(today.AddDays(DaysAhead), cancellationToken),
            DueLeads = await DueLeadsAsync(today.AddDays(DaysAhead), cancellationToken),
            LastRun = await database.JobRuns.Where(run => run.Name == DailyTurns.Retention)
                .Select(run => run.LastRun).SingleAsync(cancellationToken),
            IsResting = await turns.IsRestingAsync(DailyTurns.Retention, cancellationToken),
            Months = await MonthsAsync(cancellationToken),
            Versions = await database.PrivacyTexts
                .OrderByDescending(text => text.FirstShownAt).ThenBy(text => text.Version)
                .Select(text => new PrivacyVersionRow(text.Version, text.FirstShownAt))
                .ToListAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<DueLeadRow>> DueLeadsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var rows = new List<DueLeadRow>();
        foreach (var rule in rules.OfType<LeadRetention>())
        {
            var first = await rule.Due(day).OrderBy(lead => lead.StatusSince).ThenBy(lead => lead.Reference)
                .Take(MostDueLeads).Select(lead => new { lead.Reference, lead.StatusSince })
                .ToListAsync(cancellationToken);
            rows.AddRange(first.Select(lead => new DueLeadRow(
                lead.Reference, rule.Status, lead.StatusSince, lead.StatusSince.AddDays(rule.Days))));
        }

        return [.. rows.OrderBy(row => row.GoesAt).Take(MostDueLeads)];
    }

    private async Task<IReadOnlyList<MonthRow>> MonthsAsync(CancellationToken cancellationToken)
    {
        var kept = await database.AllLeads.GroupBy(lead => new { lead.Month, lead.Status })
            .Select(group => new { group.Key.Month, group.Key.Status, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var removed = await database.RemovedLeads.AsNoTracking().ToListAsync(cancellationToken);
        var downloads = await database.BrochureDownloads.GroupBy(day => new { day.Day.Year, day.Day.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, Count = group.Sum(day => day.Count) })
            .ToDictionaryAsync(
                group => new DateOnly(group.Year, group.Month, 1), group => group.Count, cancellationToken);
        var leads = kept.Select(one => (one.Month, one.Status, one.Count, Removed: 0))
            .Concat(removed.Select(one => (one.Month, one.Status, one.Count, Removed: one.Count)))
            .ToLookup(one => one.Month);
        return
        [
            .. leads.Select(group => group.Key).Union(downloads.Keys).OrderDescending().Take(MostMonths)
                .Select(month => new MonthRow(
                    month,
                    leads[month].GroupBy(one => one.Status)
                        .ToDictionary(same => same.Key, same => same.Sum(one => one.Count)),
                    leads[month].Sum(one => one.Removed),
                    downloads.GetValueOrDefault(month))),
        ];
    }
}
