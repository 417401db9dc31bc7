using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads;

/// <summary>Leads with one status, those in quarantine too: they go some days after they came or got that status.</summary>
public sealed class LeadRetention(
    PlgTrajectDbContext database, LeadRemoval removal, AuditTrail audit, IOptions<RetentionOptions> options,
    TimeProvider clock, LeadStatus status) : RetentionRule
{
    /// <summary>Few enough at once that somebody who stores an inquiry meanwhile hardly waits.</summary>
    private const int BatchSize = 100;

    public LeadStatus Status => status;

    public override RetainedKind Kind => RetainedKind.Lead;

    public override string Key => $"leads {status}";

    public override string Name => $"Aanvragen met status '{LeadStatuses.NameOf(status)}'";

    public override int Days => LeadStatuses.DaysOf(status, options.Value);

    public override Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) =>
        Due(day).CountAsync(cancellationToken);

    /// <summary>What goes on a day, if nothing happens until then.</summary>
    public IQueryable<Lead> Due(DateOnly day)
    {
        var before = Before(day);
        return database.AllLeads.Where(lead => lead.Status == status && lead.StatusSince < before);
    }

    /// <summary>The references stand in the audit log, a line each; they say nothing of whose they were.</summary>
    public override async Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (total, last) = (0, 0);
        do
        {
            total += last = await database.AloneAsync(stop => RemoveBatchAsync(today, stop), cancellationToken);
        }
        while (last == BatchSize);
        return total;
    }

    private async Task<int> RemoveBatchAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // A dispatcher would write down that a mail is sent after it was removed: such a lead waits for the next run.
        var ids = await Due(today).Where(lead => !lead.Mails.Any(mail => mail.LeasedUntil > now))
            .OrderBy(lead => lead.Id).Take(BatchSize).Select(lead => lead.Id).ToListAsync(cancellationToken);
        var (leads, _) = await removal.RemoveAsync(ids, cancellationToken);
        foreach (var lead in leads)
        {
            audit.Add(new LeadRemoved(Days, DutchText.Day(lead.CreatedAt)), lead.Reference);
        }

        await database.SaveChangesAsync(cancellationToken);
        return ids.Count;
    }
}
