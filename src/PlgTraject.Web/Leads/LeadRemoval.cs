using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Removes leads, also in quarantine, with those that were merged with them, their history, their mails both ways and
/// the files of those mails, and counts what it removes by month and status. It works within the transaction of the
/// caller.
/// </summary>
public sealed class LeadRemoval(
    PlgTrajectDbContext database, Eraser eraser, MergedLeads merged, MailLedger ledger)
{
    /// <returns>The leads as they were, without their mails and history, and how many mails there were.</returns>
    public async Task<(IReadOnlyList<Lead> Leads, int Mails)> RemoveAsync(
        IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        ids = await merged.WithMergedAsync(ids, cancellationToken);
        var leads = await database.AllLeads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).OrderBy(lead => lead.Id)
            .ToListAsync(cancellationToken);
        var mails = await eraser.RemoveAsync(
            database.OutboxMails.Where(mail => mail.LeadId != null && ids.Contains(mail.LeadId.Value)),
            cancellationToken);
        mails += await ledger.RemoveAsync(
            database.InboundMails.Where(mail => mail.LeadId != null && ids.Contains(mail.LeadId.Value)),
            cancellationToken);
        await database.MailAttachments.Where(file => ids.Contains(file.LeadId)).ExecuteDeleteAsync(cancellationToken);
        await database.MailDrafts.Where(draft => ids.Contains(draft.LeadId)).ExecuteDeleteAsync(cancellationToken);
        await database.LeadTasks.Where(task => ids.Contains(task.LeadId)).ExecuteDeleteAsync(cancellationToken);
        await database.LeadEvents.Where(one => ids.Contains(one.LeadId)).ExecuteDeleteAsync(cancellationToken);
        await database.AllLeads.Where(lead => ids.Contains(lead.Id)).ExecuteDeleteAsync(cancellationToken);
        await database.LeadMerges.Where(merge => ids.Contains(merge.FromId) || ids.Contains(merge.IntoId))
            .ExecuteDeleteAsync(cancellationToken);
        await database.LeadDistinctions.Where(one => ids.Contains(one.LowId) || ids.Contains(one.HighId))
            .ExecuteDeleteAsync(cancellationToken);
        // A school that asked twice is counted once, as it was while they were kept.
        foreach (var group in leads.Where(lead => lead.Status != LeadStatus.Merged)
            .GroupBy(lead => (lead.Month, lead.Status)))
        {
            await CountAsync(group.Key.Month, group.Key.Status, group.Count(), cancellationToken);
        }

        return (leads, mails);
    }

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
