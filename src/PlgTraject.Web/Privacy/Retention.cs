using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Sqlite;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Privacy;

/// <summary>Removes what is older than its period, a little at a time, and tells the audit log.</summary>
public sealed class Retention(
    PlgTrajectDbContext database, RetentionDue due, LeadRemoval removal, PickupFolder pickup, AuditTrail audit, SqliteTraces traces,
    IOptions<RetentionOptions> options, TimeProvider clock)
{
    /// <summary>So many at once that who stores an inquiry meanwhile hardly waits.</summary>
    private const int BatchSize = 100;

    public async Task<RetentionCounts> RunAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var leads = new Dictionary<LeadStatus, int>();
        foreach (var status in Enum.GetValues<LeadStatus>())
        {
            leads[status] = await RemoveLeadsAsync(status, today, cancellationToken);
        }

        await due.Sessions().ExecuteDeleteAsync(cancellationToken);
        var removed = new RetentionCounts(
            leads,
            await RemoveMailsAsync(today, cancellationToken),
            await due.AuditEntries(today).ExecuteDeleteAsync(cancellationToken),
            await due.Erasures(today).ExecuteDeleteAsync(cancellationToken));
        if (!removed.IsNothing)
        {
            audit.Add(AuditKind.RetentionApplied, detail: Describe(removed));
            await audit.SaveAsync(cancellationToken);
            await traces.RemoveAsync(cancellationToken);
        }

        return removed;
    }

    /// <summary>The references stand in the audit log, a line each; they say nothing of whose they were.</summary>
    private async Task<int> RemoveLeadsAsync(LeadStatus status, DateOnly today, CancellationToken cancellationToken)
    {
        var (total, last) = (0, 0);
        do
        {
            total += last = await database.AloneAsync(async stop =>
            {
                var ids = await removal.Free(due.Leads(status, today)).OrderBy(lead => lead.Id).Take(BatchSize)
                    .Select(lead => lead.Id).ToListAsync(stop);
                foreach (var lead in await removal.RemoveAsync(ids, stop))
                {
                    audit.Add(AuditKind.LeadRemoved, lead.Reference,
                        $"na {DutchText.Days(options.Value.Leads.Of(status))}, ontvangen {DutchText.Date(DutchText.Day(lead.CreatedAt))}");
                }

                await database.SaveChangesAsync(stop);
                return ids.Count;
            }, cancellationToken);
        }
        while (last == BatchSize);
        return total;
    }

    private async Task<int> RemoveMailsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (total, last) = (0, 0);
        do
        {
            var mails = await due.Mails(today).OrderBy(mail => mail.Id).Take(BatchSize)
                .Select(mail => new { mail.Id, mail.MessageId }).ToListAsync(cancellationToken);
            pickup.Remove(mails.Select(mail => mail.MessageId));
            var ids = mails.Select(mail => mail.Id).ToList();
            total += await database.OutboxMails.Where(mail => ids.Contains(mail.Id)).ExecuteDeleteAsync(cancellationToken);
            last = ids.Count;
        }
        while (last == BatchSize);
        return total;
    }

    private static string Describe(RetentionCounts removed) =>
        $"aanvragen: {removed.AllLeads}, mails: {removed.Mails}, logboekregels: {removed.AuditEntries}, gewiste sleutels: {removed.Erasures}";
}
