using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Removes leads, those in quarantine too, with their history, their mails and the files of those, within the caller's transaction, and counts them by
/// month and status.
/// </summary>
public sealed class LeadRemoval(PlgTrajectDbContext database, PickupFolder pickup, TimeProvider clock)
{
    /// <summary>Leads of which no mail is being sent at this moment: a dispatcher would write it down after it was removed.</summary>
    public IQueryable<Lead> Free(IQueryable<Lead> leads)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return leads.Where(lead => !lead.Mails.Any(mail => mail.LeasedUntil > now));
    }

    /// <returns>The leads as they were, without their mails and history.</returns>
    public async Task<IReadOnlyList<Lead>> RemoveAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var leads = await database.AllLeads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).OrderBy(lead => lead.Id)
            .ToListAsync(cancellationToken);
        var mails = database.OutboxMails.Where(mail => mail.LeadId != null && ids.Contains(mail.LeadId.Value));
        // Files first: if this ends here, the rows are still there to tell which they are.
        pickup.Remove(await mails.Select(mail => mail.MessageId).ToListAsync(cancellationToken));
        await mails.ExecuteDeleteAsync(cancellationToken);
        await database.LeadStatusChanges.Where(change => ids.Contains(change.LeadId)).ExecuteDeleteAsync(cancellationToken);
        await database.AllLeads.Where(lead => ids.Contains(lead.Id)).ExecuteDeleteAsync(cancellationToken);
        foreach (var group in leads.GroupBy(lead => (MonthOf(lead), lead.Status)))
        {
            await CountAsync(group.Key.Item1, group.Key.Status, group.Count(), cancellationToken);
        }

        return leads;
    }

    private static DateOnly MonthOf(Lead lead) => new(lead.CreatedAt.Year, lead.CreatedAt.Month, 1);

    private async Task CountAsync(DateOnly month, LeadStatus status, int count, CancellationToken cancellationToken)
    {
        var raised = await database.RemovedLeads.Where(removed => removed.Month == month && removed.Status == status)
            .ExecuteUpdateAsync(
                set => set.SetProperty(removed => removed.Count, removed => removed.Count + count), cancellationToken);
        if (raised == 0)
        {
            database.RemovedLeads.Add(new RemovedLeads { Month = month, Status = status, Count = count });
            await database.SaveChangesAsync(cancellationToken);
        }
    }
}
