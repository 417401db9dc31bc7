using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// What all domains need to erase something: for mails, lines of the audit log, and keys for after a restore.
/// </summary>
public sealed class Eraser(PlgTrajectDbContext database, PickupFolder pickup, TimeProvider clock)
{
    /// <summary>Whether one of these mails is being sent now.</summary>
    public Task<bool> AreUnderWayAsync(IQueryable<OutboxMail> mails, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return mails.AnyAsync(mail => mail.LeasedUntil > now, cancellationToken);
    }

    /// <summary>
    /// Removes mails and their files. The files go first: if it stops then, the rows still tell which they are.
    /// </summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveAsync(IQueryable<OutboxMail> mails, CancellationToken cancellationToken)
    {
        pickup.Remove(await mails.Select(mail => mail.MessageId).ToListAsync(cancellationToken));
        return await mails.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Removes from lines of the audit log what they are about and their details. The lines stay.</summary>
    /// <returns>How many lines there were.</returns>
    public Task<int> BlankSubjectsAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        database.AuditEntries.Where(entry => entry.About != null && subjects.Contains(entry.About))
            .ExecuteUpdateAsync(set => set
                .SetProperty(entry => entry.About, StoredEvent.Erased)
                .SetProperty(entry => entry.Data, entry => entry.Data == null ? null : StoredEvent.Erased),
                cancellationToken);

    /// <summary>Removes the name of an account from the audit log and from every history. The lines stay.</summary>
    /// <returns>How many lines of the audit log there were.</returns>
    public async Task<int> BlankActorAsync(string account, CancellationToken cancellationToken)
    {
        foreach (var history in database.Histories)
        {
            await history.Where(one => one.ActorId == account).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.ActorName, StoredEvent.Erased), cancellationToken);
        }

        return await database.AuditEntries.Where(entry => entry.ActorId == account)
            .ExecuteUpdateAsync(
                set => set.SetProperty(entry => entry.ActorName, StoredEvent.Erased), cancellationToken);
    }

    /// <summary>Keeps the keys by which something is erased again after a restore. The caller saves them.</summary>
    public async Task KeepKeysAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        // The key of something that a restore brought back is on the list already.
        await database.Erasures.Where(erasure => keys.Contains(erasure.Key)).ExecuteDeleteAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        database.Erasures.AddRange(keys.Select(key => new Erasure { Key = key, At = now }));
    }
}
