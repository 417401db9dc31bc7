using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Stores mails with the ledger, with what follows of them, and with how far the folder was read, all in one
/// transaction: whenever the program dies, each mail was taken once or will be.
/// </summary>
public sealed class MailIntake(
    IServiceScopeFactory scopes, MailboxLeases leases, OurAddresses ours, OutboxSignal outbox, TimeProvider clock,
    ILogger<MailIntake> logger)
{
    /// <summary>
    /// After so many times in vain a mail that the database does not take is stored without what it says, so that it
    /// does not keep those after it waiting for ever.
    /// </summary>
    private const int MostTries = 3;

    private readonly ConcurrentDictionary<ServerFacts, int> _failures = new();

    /// <param name="lease">Says that this instance may do so.</param>
    /// <param name="messages">Mails of one folder, in the order of their numbers; possibly none.</param>
    /// <param name="position">How far the folder is read with them.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    /// <exception cref="LeaseLostException">Another instance reads the mailbox now.</exception>
    public async Task StoreAsync(
        MailboxLease lease, IReadOnlyList<ReceivedMessage> messages, FolderPosition position,
        CancellationToken cancellationToken)
    {
        try
        {
            await StoreTogetherAsync(lease, messages, position, cancellationToken);
            return;
        }
        catch (Exception exception) when (messages.Count > 0 && !IsOfNoMail(exception))
        {
            logger.LogWarning("{Count} mails are stored one by one, since together it failed: {Fault}",
                messages.Count, exception.GetType().Name);
        }

        foreach (var message in messages)
        {
            await StoreAloneAsync(lease, message, position with { LastUid = message.Server.Uid }, cancellationToken);
        }

        await StoreTogetherAsync(lease, [], position, cancellationToken);
    }

    private static bool IsOfNoMail(Exception exception) =>
        exception is OperationCanceledException or LeaseLostException;

    private async Task StoreAloneAsync(
        MailboxLease lease, ReceivedMessage message, FolderPosition position, CancellationToken cancellationToken)
    {
        try
        {
            await StoreTogetherAsync(lease, [message], position, cancellationToken);
            _failures.TryRemove(message.Server, out _);
        }
        catch (Exception exception) when (!IsOfNoMail(exception))
        {
            // The database may be away, and then it is not the mail.
            var tries = _failures.AddOrUpdate(message.Server, 1, (_, count) => count + 1);
            if (exception.IsOfDatabase() && tries < MostTries)
            {
                throw;
            }

            logger.LogError(exception, "Mail {Uid} of {Folder} can't be stored as it is; only its head is kept",
                message.Server.Uid, message.Server.Folder);
            await StoreTogetherAsync(
                lease, [MessageReader.Unreadable(message.Server, message.Headers, message.Fingerprint)], position,
                cancellationToken);
            _failures.TryRemove(message.Server, out _);
        }
    }

    private async Task StoreTogetherAsync(
        MailboxLease lease, IReadOnlyList<ReceivedMessage> messages, FolderPosition position,
        CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>();
        var isNews = await database.AloneAsync(
            async stop =>
            {
                await leases.RenewAsync(database, lease, stop);
                var isPlaced = await AddAsync(scope.ServiceProvider, database, lease.Mailbox, messages, stop);
                await MoveOnAsync(database, lease.Mailbox, position, stop);
                await database.SaveChangesAsync(stop);
                return isPlaced;
            },
            cancellationToken);
        if (isNews)
        {
            outbox.Raise();
        }
    }

    /// <returns>Whether somebody may have to be told.</returns>
    private async Task<bool> AddAsync(
        IServiceProvider services, PlgTrajectDbContext database, string mailbox,
        IReadOnlyList<ReceivedMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
        {
            return false;
        }

        var (ledger, placement) =
            (services.GetRequiredService<MailLedger>(), services.GetRequiredService<IMailPlacement>());
        var now = clock.GetUtcNow().UtcDateTime;
        var day = DutchText.Day(now);
        await ledger.FetchedAsync(mailbox, day, messages.Count, cancellationToken);
        var seen = await SeenAsync(database, mailbox, messages, cancellationToken);
        var mails = new List<InboundMail>();
        foreach (var message in messages)
        {
            var isNew = seen.Add(message.Fingerprint);
            var mail = await StoreAsync(database, mailbox, message, isNew, now, cancellationToken);
            mails.Add(mail);
            if (mail.Fate == MailFate.Triage)
            {
                await placement.PlaceAsync(mail, message, cancellationToken);
                await database.SaveChangesAsync(cancellationToken);
            }
        }

        foreach (var group in mails.GroupBy(mail => mail.Fate))
        {
            await ledger.CountAsync(mailbox, day, group.Key, group.Count(), cancellationToken);
        }

        return mails.Exists(mail => mail.LeadId is not null);
    }

    /// <summary>Stores a mail, and lets go of what it says.</summary>
    private async Task<InboundMail> StoreAsync(
        PlgTrajectDbContext database, string mailbox, ReceivedMessage message, bool isNew, DateTime now,
        CancellationToken cancellationToken)
    {
        var own = isNew ? await OwnAsync(database, message, cancellationToken) : null;
        // In the inbox anybody can have written it, and only the outbox knows what we sent.
        var isOwn = isNew && (own is not null || (message.Server.Folder == InboundFolder.Sent
            && ours.IsOwnMail(message.MessageId, message.FromAddress)));
        var mail = message.ToMail(
            mailbox, !isNew ? MailFate.SeenBefore : isOwn ? MailFate.Ours : MailFate.Triage, now);
        mail.OutboxMailId = own;
        database.InboundMails.Add(mail);
        if (isNew)
        {
            database.MailFingerprints.Add(new MailFingerprint
            {
                Mailbox = mailbox,
                Folder = mail.Folder,
                Fingerprint = mail.Fingerprint,
            });
        }

        if (mail.Fate == MailFate.Triage)
        {
            message.Fill(mail);
        }

        await database.SaveChangesAsync(cancellationToken);
        // What follows needs none of it, and large files need not be compared at every save.
        foreach (var part in mail.Attachments.Cast<object>().Append(mail.Content).OfType<object>().ToList())
        {
            database.Entry(part).State = EntityState.Detached;
        }

        return mail;
    }

    /// <summary>Which of these mails were taken from the folder before.</summary>
    private static async Task<HashSet<string>> SeenAsync(
        PlgTrajectDbContext database, string mailbox, IReadOnlyList<ReceivedMessage> messages,
        CancellationToken cancellationToken)
    {
        var folder = messages[0].Server.Folder;
        var fingerprints = messages.Select(message => message.Fingerprint).Distinct().ToList();
        return [.. await database.MailFingerprints
            .Where(one => one.Mailbox == mailbox && one.Folder == folder && fingerprints.Contains(one.Fingerprint))
            .Select(one => one.Fingerprint).ToListAsync(cancellationToken)];
    }

    /// <summary>The mail of the outbox that a mail is, or null.</summary>
    private async Task<long?> OwnAsync(
        PlgTrajectDbContext database, ReceivedMessage message, CancellationToken cancellationToken)
    {
        var id = message.MessageId;
        return id is null || !ours.IsOurs(message.FromAddress)
            ? null
            : await database.OutboxMails.Where(mail => mail.MessageId == id).OrderBy(mail => mail.Id)
                .Select(mail => (long?)mail.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task MoveOnAsync(
        PlgTrajectDbContext database, string mailbox, FolderPosition position, CancellationToken cancellationToken)
    {
        var folder = await database.MailboxFolders.SingleOrDefaultAsync(
            one => one.Mailbox == mailbox && one.Folder == position.Folder, cancellationToken);
        if (folder is null)
        {
            database.MailboxFolders.Add(new MailboxFolder
            {
                Mailbox = mailbox,
                Folder = position.Folder,
                UidValidity = position.UidValidity,
                LastUid = position.LastUid,
            });
            return;
        }

        (folder.UidValidity, folder.LastUid) = (position.UidValidity, position.LastUid);
    }
}

/// <summary>How far a folder is read.</summary>
public sealed record FolderPosition(InboundFolder Folder, long UidValidity, long LastUid);
