using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>Reads what the page about privacy shows.</summary>
public sealed class PrivacyOverview(
    PlgTrajectDbContext database, Retention retention, IEnumerable<RetentionRule> rules, DailyTurns turns)
{
    /// <summary>How many days the page looks ahead.</summary>
    public const int DaysAhead = 30;

    private const int PageSize = 25;
    private const int MostMonths = 24;

    /// <param name="email">What was typed in the form.</param>
    /// <param name="page">The page of the leads that go; one after the last is the last.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PrivacyModel> ReadAsync(string? email, int page, CancellationToken cancellationToken)
    {
        var today = turns.Today;
        var soon = await retention.CountAsync(today.AddDays(DaysAhead), cancellationToken);
        var pageCount = Pagination.CountOf(soon.Of<LeadKind>(), PageSize);
        page = Math.Min(page, pageCount);
        return new PrivacyModel
        {
            Email = email,
            Next = await retention.CountAsync(today.AddDays(1), cancellationToken),
            Soon = soon,
            DueLeads = await DueLeadsAsync(today, page, cancellationToken),
            DueLeadPages = new Pagination(page, pageCount, Addresses.Staff.LeadsThatGo),
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

    /// <summary>
    /// Fetches of each rule as many as the pages up to this one show, since the rules have periods of their own.
    /// </summary>
    private async Task<IReadOnlyList<DueLeadRow>> DueLeadsAsync(
        DateOnly today, int page, CancellationToken cancellationToken)
    {
        var rows = new List<DueLeadRow>();
        foreach (var rule in rules.OfType<LeadRetention>())
        {
            // Only in quarantine somebody looked at it; outside it the period begins with the status.
            var first = await rule.Due(today.AddDays(DaysAhead))
                .Select(lead => new { lead.Reference, Since = lead.LookedAt ?? lead.StatusSince })
                .OrderBy(lead => lead.Since).ThenBy(lead => lead.Reference).Take(page * PageSize)
                .ToListAsync(cancellationToken);
            rows.AddRange(first.Select(lead => new DueLeadRow(
                lead.Reference, rule.Status, lead.Since, Later(rule.GoesOn(lead.Since), today.AddDays(1)))));
        }

        return
        [
            .. rows.OrderBy(row => row.GoesOn).ThenBy(row => row.Since).ThenBy(row => row.Reference)
                .Skip((page - 1) * PageSize).Take(PageSize),
        ];
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private async Task<IReadOnlyList<MonthRow>> MonthsAsync(CancellationToken cancellationToken)
    {
        var kept = await database.AllLeads.Where(lead => lead.Status != LeadStatus.Merged)
            .GroupBy(lead => new { lead.Month, lead.Status })
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
