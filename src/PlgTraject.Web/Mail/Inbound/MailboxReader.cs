using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Takes mails from the mailbox. Nothing there is changed: folders are opened for reading only, so that no mail is
/// marked as read, moved or deleted.
/// </summary>
public sealed class MailboxReader(
    ImapConnections connections, MailboxLeases leases, MailIntake intake, MailboxState state,
    IServiceScopeFactory scopes, IOptions<InboxOptions> options, TimeProvider clock, ILogger<MailboxReader> logger)
{
    /// <summary>How many mails are asked for at once.</summary>
    private const int Page = 100;

    /// <summary>How many mails are stored in one transaction, so that nobody who stores something waits long.</summary>
    private const int MostTogether = 25;

    /// <summary>How large they are together, in bytes, before the last one.</summary>
    private const long LargestTogether = 1_000_000;

    /// <summary>Takes all that is new, once.</summary>
    /// <returns>False when another instance reads the mailbox.</returns>
    public async Task<bool> ReadOnceAsync(CancellationToken cancellationToken)
    {
        if (await leases.TakeAsync(cancellationToken) is not { } lease)
        {
            return false;
        }

        try
        {
            using var client = await connections.OpenAsync(cancellationToken);
            await ReadAllAsync(
                await connections.FoldersAsync(client, cancellationToken), lease, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
            return true;
        }
        finally
        {
            await leases.ReleaseAsync(lease);
        }
    }

    /// <summary>Takes what is new, as soon as the server tells of it, until something goes wrong.</summary>
    /// <param name="lease">Says that this instance may do so.</param>
    /// <param name="tell">Is called each time that all was read.</param>
    /// <param name="cancellationToken">Ends it between two mails.</param>
    public async Task WatchAsync(MailboxLease lease, Action tell, CancellationToken cancellationToken)
    {
        using var client = await connections.OpenAsync(cancellationToken);
        var folders = await connections.FoldersAsync(client, cancellationToken);
        while (true)
        {
            var count = await ReadAllAsync(folders, lease, cancellationToken);
            tell();
            await WaitAsync(client, count, cancellationToken);
        }
    }

    /// <summary>Reads the folders one after the other.</summary>
    /// <returns>How many mails the inbox had.</returns>
    private async Task<int> ReadAllAsync(
        IReadOnlyList<(InboundFolder Kind, IMailFolder Folder)> folders, MailboxLease lease,
        CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            // Also a mailbox in which nothing comes is read by one instance.
            await leases.RenewAsync(
                scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>(), lease, cancellationToken);
        }

        var count = 0;
        foreach (var (kind, folder) in folders)
        {
            await folder.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
            count = kind == InboundFolder.Inbox ? folder.Count : count;
            await ReadAsync(folder, kind, lease, cancellationToken);
        }

        await state.SucceedAsync(lease, cancellationToken);
        return count;
    }

    private async Task ReadAsync(
        IMailFolder folder, InboundFolder kind, MailboxLease lease, CancellationToken cancellationToken)
    {
        var validity = folder.UidValidity;
        var last = await LastAsync(lease.Mailbox, kind, validity, cancellationToken);
        if (last == uint.MaxValue)
        {
            return;
        }

        SearchQuery query = SearchQuery.Uids(new UniqueIdRange(
            new UniqueId(validity, (uint)last + 1), new UniqueId(validity, uint.MaxValue)));
        if (options.Value.FirstDay is { } day)
        {
            query = query.And(SearchQuery.DeliveredAfter(day.ToDateTime(TimeOnly.MinValue)));
        }

        // The server names its last mail also when that was taken already.
        var found = (await folder.SearchAsync(query, cancellationToken)).Where(uid => uid.Id > last).Order().ToList();
        foreach (var page in found.Chunk(Page))
        {
            await TakeAsync(folder, kind, page, lease, cancellationToken);
        }
    }

    private async Task TakeAsync(
        IMailFolder folder, InboundFolder kind, UniqueId[] page, MailboxLease lease,
        CancellationToken cancellationToken)
    {
        var shown = await folder.FetchAsync(
            page, MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate | MessageSummaryItems.Size,
            cancellationToken);
        var (together, size) = (new List<ReceivedMessage>(), 0L);
        foreach (var one in shown.Where(one => one.UniqueId.IsValid).OrderBy(one => one.UniqueId.Id))
        {
            if (await ReadAsync(folder, kind, one, cancellationToken) is { } message)
            {
                together.Add(message);
                size += message.Server.Size;
            }

            if (together.Count == MostTogether || size > LargestTogether)
            {
                await intake.StoreAsync(
                    lease, together, new FolderPosition(kind, folder.UidValidity, one.UniqueId.Id), cancellationToken);
                (together, size) = ([], 0);
            }
        }

        await intake.StoreAsync(
            lease, together, new FolderPosition(kind, folder.UidValidity, page[^1].Id), cancellationToken);
    }

    /// <returns>Null when the mail was taken away from the server since it was found.</returns>
    private async Task<ReceivedMessage?> ReadAsync(
        IMailFolder folder, InboundFolder kind, IMessageSummary one, CancellationToken cancellationToken)
    {
        var facts = new ServerFacts(
            kind, folder.UidValidity, one.UniqueId.Id,
            one.InternalDate?.UtcDateTime ?? clock.GetUtcNow().UtcDateTime, one.Size ?? 0);
        try
        {
            if (facts.Size > InboundMail.LargestSize)
            {
                await using var head = await folder.GetStreamAsync(
                    one.UniqueId, "HEADER", offset: 0, count: LongHeads.LongestHead, cancellationToken);
                return await MessageReader.ReadHeadAsync(facts, head, cancellationToken);
            }

            await using var raw = await folder.GetStreamAsync(one.UniqueId, cancellationToken);
            return await MessageReader.ReadAsync(facts, raw, cancellationToken);
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
    }

    private async Task<long> LastAsync(
        string mailbox, InboundFolder kind, uint validity, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>();
        var folder = await database.MailboxFolders.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Mailbox == mailbox && one.Folder == kind, cancellationToken);
        if (folder is null || folder.UidValidity == validity)
        {
            return folder?.LastUid ?? 0;
        }

        logger.LogWarning(
            "The server numbered the mails of {Folder} anew; all are read again, and known by what they say", kind);
        // A server may also number them as it did before, and a number that was taken can't be taken again.
        return await database.InboundMails
            .Where(mail => mail.Mailbox == mailbox && mail.Folder == kind && mail.UidValidity == validity)
            .MaxAsync(mail => (long?)mail.Uid, cancellationToken) ?? 0;
    }

    /// <summary>Returns at news in the inbox, or when it is time to look at all folders again.</summary>
    /// <param name="client">Signed in.</param>
    /// <param name="seen">How many mails the inbox had when it was read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    private async Task WaitAsync(ImapClient client, int seen, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromSeconds(options.Value.PollSeconds);
        var inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
        if (!client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(pause, clock, cancellationToken);
            await client.NoOpAsync(cancellationToken);
            return;
        }

        using var news = new CancellationTokenSource(pause, clock);
        void Tell(object? sender, EventArgs change) => news.Cancel();
        inbox.CountChanged += Tell;
        try
        {
            if (inbox.Count <= seen)
            {
                await client.IdleAsync(news.Token, cancellationToken);
            }
        }
        finally
        {
            inbox.CountChanged -= Tell;
        }
    }
}
