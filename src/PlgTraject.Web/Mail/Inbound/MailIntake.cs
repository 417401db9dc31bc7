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
    /// After so many times in vain a mail that the database does not take is stored without what it says, so that it does
    /// not keep those after it waiting for ever.
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
        var (ledger, placement) =
            (services.GetRequiredService<MailLedger>(), services.GetRequiredService<IMailPlacement>());
        var (now, isPlaced) = (clock.GetUtcNow().UtcDateTime, false);
        if (messages.Count > 0)
        {
            await ledger.FetchedAsync(mailbox, DutchText.Day(now), messages.Count, cancellationToken);
        }

        foreach (var message in messages)
        {
            var (fate, own) = await RecogniseAsync(database, mailbox, message, cancellationToken);
            var mail = message.ToMail(mailbox, fate, now);
            mail.OutboxMailId = own;
            if (fate == MailFate.Triage)
            {
                Fill(mail, message);
            }

            database.InboundMails.Add(mail);
            if (fate != MailFate.SeenBefore)
            {
                database.MailFingerprints.Add(new MailFingerprint
                {
                    Mailbox = mailbox,
                    Folder = mail.Folder,
                    Fingerprint = mail.Fingerprint,
                });
            }

            await database.SaveChangesAsync(cancellationToken);
            await ledger.CountAsync(mailbox, mail.FetchedOn, fate, 1, cancellationToken);
            if (fate == MailFate.Triage)
            {
                await placement.PlaceAsync(mail, message, cancellationToken);
                await database.SaveChangesAsync(cancellationToken);
                isPlaced = true;
            }
        }

        return isPlaced;
    }

    /// <summary>
    /// Whether the mail was seen before or is of the product itself; otherwise it waits for a decision.
    /// </summary>
    private async Task<(MailFate Fate, long? Own)> RecogniseAsync(
        PlgTrajectDbContext database, string mailbox, ReceivedMessage message, CancellationToken cancellationToken)
    {
        var (folder, fingerprint, id) = (message.Server.Folder, message.Fingerprint, message.MessageId);
        if (await database.MailFingerprints.AnyAsync(
            one => one.Mailbox == mailbox && one.Folder == folder && one.Fingerprint == fingerprint,
            cancellationToken))
        {
            return (MailFate.SeenBefore, null);
        }

        var own = id is null || !ours.IsOurs(message.FromAddress)
            ? null
            : await database.OutboxMails.Where(mail => mail.MessageId == id).OrderBy(mail => mail.Id)
                .Select(mail => (long?)mail.Id).FirstOrDefaultAsync(cancellationToken);
        return own is not null || ours.IsOwnMail(id, message.FromAddress)
            ? (MailFate.Ours, own)
            : (MailFate.Triage, null);
    }

    private static void Fill(InboundMail mail, ReceivedMessage message)
    {
        mail.Content = new InboundContent { Headers = message.Headers, Text = message.Text, Html = message.Html };
        mail.Attachments.AddRange(message.Files.Select(file => new InboundAttachment
        {
            FileName = file.Name,
            MediaType = file.MediaType,
            ContentId = file.ContentId,
            Size = file.Content.Length,
            Content = file.Content,
        }));
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
