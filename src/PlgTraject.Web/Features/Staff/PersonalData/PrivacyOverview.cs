using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>Reads what the page about privacy shows.</summary>
public sealed class PrivacyOverview(
    PlgTrajectDbContext database, RetentionDue due, DailyTurns turns, IOptions<RetentionOptions> periods)
{
    /// <summary>How far the page looks ahead.</summary>
    public const int DaysAhead = 30;

    private const int MostDueLeads = 25;
    private const int MostMonths = 24;

    public async Task<PrivacyModel> ReadAsync(string? email, CancellationToken cancellationToken)
    {
        var today = turns.Today;
        return new PrivacyModel
        {
            Email = email,
            Periods = periods.Value,
            Next = await due.CountAsync(today.AddDays(1), cancellationToken),
            Soon = await due.CountAsync(today.AddDays(DaysAhead), cancellationToken),
            DueLeads = await DueLeadsAsync(today.AddDays(DaysAhead), cancellationToken),
            LastRun = await database.JobRuns.Where(run => run.Name == DailyTurns.Retention)
                .Select(run => run.LastRun).SingleAsync(cancellationToken),
            IsResting = await turns.IsRestingAsync(DailyTurns.Retention, cancellationToken),
            Months = await MonthsAsync(cancellationToken),
            Texts = await database.PrivacyTexts.OrderByDescending(text => text.FirstShownAt).ThenBy(text => text.Version)
                .Select(text => new PrivacyTextModel(text.Version, text.Text, text.FirstShownAt)).ToListAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<DueLeadRow>> DueLeadsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var rows = new List<DueLeadRow>();
        foreach (var status in Enum.GetValues<LeadStatus>())
        {
            var first = await due.Leads(status, day)
                .Select(lead => new
                {
                    lead.Reference,
                    LastChange = lead.StatusChanges.Max(change => (DateTime?)change.ChangedAt) ?? lead.CreatedAt,
                })
                .OrderBy(lead => lead.LastChange).ThenBy(lead => lead.Reference).Take(MostDueLeads)
                .ToListAsync(cancellationToken);
            rows.AddRange(first.Select(lead => new DueLeadRow(lead.Reference, status, lead.LastChange)));
        }

        return [.. rows.OrderBy(row => row.LastChange.AddDays(periods.Value.Leads.Of(row.Status))).Take(MostDueLeads)];
    }

    private async Task<IReadOnlyList<MonthRow>> MonthsAsync(CancellationToken cancellationToken)
    {
        var kept = await database.AllLeads.GroupBy(lead => new { lead.CreatedAt.Year, lead.CreatedAt.Month, lead.Status })
            .Select(group => new { group.Key.Year, group.Key.Month, group.Key.Status, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var removed = await database.RemovedLeads.AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. kept.Select(one => (Month: new DateOnly(one.Year, one.Month, 1), one.Status, one.Count, Removed: 0))
                .Concat(removed.Select(one => (one.Month, one.Status, one.Count, Removed: one.Count)))
                .GroupBy(one => one.Month).OrderByDescending(group => group.Key).Take(MostMonths)
                .Select(group => new MonthRow(
                    group.Key,
                    group.GroupBy(one => one.Status).ToDictionary(same => same.Key, same => same.Sum(one => one.Count)),
                    group.Sum(one => one.Removed))),
        ];
    }
}
