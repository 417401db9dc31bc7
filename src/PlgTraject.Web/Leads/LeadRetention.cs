using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads;

/// <summary>What all rules share that remove leads after a period: how it is counted, done and told.</summary>
public abstract class LeadRetention(
    PlgTrajectDbContext database, LeadRemoval removal, AuditTrail audit, TimeProvider clock) : PeriodRule
{
    /// <summary>Few enough in one transaction that somebody who stores an inquiry meanwhile hardly waits.</summary>
    private const int BatchSize = 100;

    public override KeptKind Kind { get; } = new LeadKind();

    public abstract LeadStatus Status { get; }

    public override Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) =>
        Due(day).CountAsync(cancellationToken);

    /// <summary>The leads that are removed on a day, if nothing changes until then.</summary>
    public IQueryable<Lead> Due(DateOnly day) => Due(database.AllLeads, Before(day));

    /// <summary>The leads whose period began before a moment.</summary>
    protected abstract IQueryable<Lead> Due(IQueryable<Lead> leads, DateTime before);

    /// <summary>
    /// Removes what is due. The audit log gets a line with each reference, which does not tell whose it was.
    /// </summary>
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
        // While a mail of a lead is being sent, the dispatcher must be able to record that: such a lead waits for the
        // next run.
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

/// <summary>Removes leads with one status of a conversation, some days after they came or got that status.</summary>
public sealed class StatusRetention(
    PlgTrajectDbContext database, LeadRemoval removal, AuditTrail audit, IOptions<RetentionOptions> options,
    TimeProvider clock, LeadStatus status) : LeadRetention(database, removal, audit, clock)
{
    public override LeadStatus Status => status;

    public override string Key => $"leads {status}";

    public override string Name => $"Aanvragen met status '{LeadStatuses.NameOf(status)}'";

    public override int Days => LeadStatuses.DaysOf(status, options.Value);

    protected override IQueryable<Lead> Due(IQueryable<Lead> leads, DateTime before) =>
        leads.Where(lead => lead.Status == status && lead.StatusSince < before);
}
