using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Data.Sqlite;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// Erases a person or one lead: rows, mails and their files, what the audit log says of them, and the traces in SQLite's files.
/// Counts stay, and a key by which it is erased again after a restore.
/// </summary>
public sealed class PersonErasure(
    PlgTrajectDbContext database, PersonSearch search, LeadRemoval removal, AccountErasure accounts, PickupFolder pickup,
    AuditTrail audit, SqliteTraces traces, TimeProvider clock)
{
    /// <summary>All there is about an address, but for an account that is in use and its mails.</summary>
    public Task<ErasureOutcome> EraseAsync(string email, CancellationToken cancellationToken) => FinishAsync(
        database.AloneAsync(async stop =>
        {
            var person = await search.FindAsync(email, stop);
            var mails = person.KeepsAccount ? null : search.OtherMails(email);
            if (person.Leads.Count == 0 && (person.IsNothing || person.KeepsAccount))
            {
                return ErasureOutcome.NotFound;
            }

            if (mails is not null && await IsUnderWayAsync(mails, stop))
            {
                return ErasureOutcome.MailUnderWay;
            }

            return await EraseAsync(person.Leads, person.KeepsAccount ? null : person.Account, mails, stop);
        }, cancellationToken), cancellationToken);

    public Task<ErasureOutcome> EraseLeadAsync(string reference, CancellationToken cancellationToken) => FinishAsync(
        database.AloneAsync(async stop =>
            await search.FindLeadAsync(reference, stop) is { } lead
                ? await EraseAsync([lead], account: null, mails: null, stop)
                : ErasureOutcome.NotFound,
            cancellationToken), cancellationToken);

    private async Task<ErasureOutcome> EraseAsync(
        IReadOnlyList<PersonLead> leads, PersonAccount? account, IQueryable<OutboxMail>? mails, CancellationToken cancellationToken)
    {
        var ids = leads.Select(lead => lead.Id).ToList();
        if (await removal.Free(database.AllLeads.Where(lead => ids.Contains(lead.Id))).CountAsync(cancellationToken) < ids.Count)
        {
            return ErasureOutcome.MailUnderWay;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var removed = await removal.RemoveAsync(ids, cancellationToken);
        var keys = removed.Select(lead => lead.SubmissionKey).ToList();
        var lines = await BlankAsync([.. removed.Select(lead => lead.Reference)], cancellationToken);
        var others = mails is null ? 0 : await RemoveAsync(mails, cancellationToken);
        if (account is not null)
        {
            lines += await accounts.EraseAsync(account, cancellationToken);
            keys.Add(account.Id);
        }

        // What a restore brought back is on the list already.
        await database.Erasures.Where(erasure => keys.Contains(erasure.Key)).ExecuteDeleteAsync(cancellationToken);
        database.Erasures.AddRange(keys.Select(key => new Erasure { Key = key, At = now }));

        audit.Add(AuditKind.PersonErased, detail:
            $"aanvragen: {removed.Count}, mails: {leads.Sum(lead => lead.Mails) + others}, logboekregels: {lines}, accounts: {(account is null ? 0 : 1)}");
        await database.SaveChangesAsync(cancellationToken);
        return ErasureOutcome.Done;
    }

    /// <summary>That something was done stays; about which lead, and what, goes.</summary>
    private Task<int> BlankAsync(IReadOnlyList<string> references, CancellationToken cancellationToken) =>
        search.AuditEntries(references, account: null).ExecuteUpdateAsync(set => set
            .SetProperty(entry => entry.About, AuditEntry.Erased)
            .SetProperty(entry => entry.Detail, entry => entry.Detail == null ? null : AuditEntry.Erased), cancellationToken);

    private Task<bool> IsUnderWayAsync(IQueryable<OutboxMail> mails, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return mails.AnyAsync(mail => mail.LeasedUntil > now, cancellationToken);
    }

    private async Task<int> RemoveAsync(IQueryable<OutboxMail> mails, CancellationToken cancellationToken)
    {
        pickup.Remove(await mails.Select(mail => mail.MessageId).ToListAsync(cancellationToken));
        return await mails.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<ErasureOutcome> FinishAsync(Task<ErasureOutcome> erasing, CancellationToken cancellationToken)
    {
        var outcome = await erasing;
        return outcome == ErasureOutcome.Done && !await traces.RemoveAsync(cancellationToken)
            ? ErasureOutcome.JournalInUse
            : outcome;
    }
}
