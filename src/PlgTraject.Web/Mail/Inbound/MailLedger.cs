using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Counts, for each mailbox and day, how many mails were taken and what became of them. Whatever writes to it does so
/// in the transaction of what it counts, so that both happen or neither does.
/// </summary>
public sealed class MailLedger(PlgTrajectDbContext database)
{
    /// <summary>Counts mails that the server showed, before anything is decided about them.</summary>
    public async Task FetchedAsync(string mailbox, DateOnly day, int count, CancellationToken cancellationToken)
    {
        var raised = await database.MailLedgerDays.Where(line => line.Mailbox == mailbox && line.Day == day)
            .ExecuteUpdateAsync(
                set => set.SetProperty(line => line.Fetched, line => line.Fetched + count), cancellationToken);
        if (raised == 0)
        {
            database.MailLedgerDays.Add(new MailLedgerDay { Mailbox = mailbox, Day = day, Fetched = count });
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Counts mails of a day with the same fate.</summary>
    public async Task CountAsync(
        string mailbox, DateOnly day, MailFate fate, int count, CancellationToken cancellationToken)
    {
        var raised = await Line(mailbox, day, fate).ExecuteUpdateAsync(
            set => set.SetProperty(line => line.Count, line => line.Count + count), cancellationToken);
        if (raised == 0)
        {
            database.MailLedgerFates.Add(new MailLedgerFate
            {
                Mailbox = mailbox,
                Day = day,
                Fate = fate,
                Count = count,
            });
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Counts that a mail, which is counted already, has another fate than before.</summary>
    public async Task MovedAsync(InboundMail mail, MailFate from, CancellationToken cancellationToken)
    {
        if (mail.Fate != from)
        {
            await CountAsync(mail.Mailbox, mail.FetchedOn, from, -1, cancellationToken);
            await CountAsync(mail.Mailbox, mail.FetchedOn, mail.Fate, 1, cancellationToken);
        }
    }

    /// <summary>
    /// Removes mails with all that belongs to them, and counts that they were removed. It works within the transaction
    /// of the caller.
    /// </summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveAsync(IQueryable<InboundMail> mails, CancellationToken cancellationToken)
    {
        var groups = await mails.GroupBy(mail => new { mail.Mailbox, mail.FetchedOn, mail.Fate })
            .Select(group => new { group.Key.Mailbox, group.Key.FetchedOn, group.Key.Fate, Count = group.Count() })
            .ToListAsync(cancellationToken);
        if (groups.Count == 0)
        {
            return 0;
        }

        foreach (var group in groups)
        {
            await Line(group.Mailbox, group.FetchedOn, group.Fate).ExecuteUpdateAsync(
                set => set.SetProperty(line => line.Removed, line => line.Removed + group.Count), cancellationToken);
        }

        await database.InboundAttachments.Where(file => mails.Any(mail => mail.Id == file.MailId))
            .ExecuteDeleteAsync(cancellationToken);
        await database.InboundContents.Where(content => mails.Any(mail => mail.Id == content.MailId))
            .ExecuteDeleteAsync(cancellationToken);
        return await mails.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Compares what is counted with the mails that there are.</summary>
    /// <returns>What does not add up, the first day first; empty when all does.</returns>
    public async Task<IReadOnlyList<LedgerFault>> FaultsAsync(CancellationToken cancellationToken)
    {
        var faults = await CompareAsync(cancellationToken);
        if (faults.Count == 0)
        {
            return faults;
        }

        // Mails that are taken between two of the queries look like a fault; a true one is still there.
        var again = await CompareAsync(cancellationToken);
        return [.. faults.Where(again.Contains)];
    }

    private async Task<List<LedgerFault>> CompareAsync(CancellationToken cancellationToken)
    {
        var days = await database.MailLedgerDays.AsNoTracking()
            .ToDictionaryAsync(line => (line.Mailbox, line.Day), line => line.Fetched, cancellationToken);
        var fates = await database.MailLedgerFates.AsNoTracking().ToListAsync(cancellationToken);
        var rows = (await database.InboundMails
            .GroupBy(mail => new { mail.Mailbox, mail.FetchedOn, mail.Fate })
            .Select(group => new { group.Key.Mailbox, group.Key.FetchedOn, group.Key.Fate, Count = group.Count() })
            .ToListAsync(cancellationToken))
            .ToDictionary(row => (row.Mailbox, row.FetchedOn, row.Fate), row => row.Count);
        var faults = new List<LedgerFault>();
        foreach (var day in days.Keys.Union(fates.Select(line => (line.Mailbox, line.Day))).Order())
        {
            var (fetched, counted) = (days.GetValueOrDefault(day),
                fates.Where(line => (line.Mailbox, line.Day) == day).Sum(line => line.Count));
            if (fetched != counted)
            {
                faults.Add(new LedgerFault(day.Mailbox, day.Day, Fate: null, fetched, counted));
            }
        }

        foreach (var line in fates)
        {
            rows.Remove((line.Mailbox, line.Day, line.Fate), out var found);
            if (found != line.Count - line.Removed)
            {
                faults.Add(new LedgerFault(line.Mailbox, line.Day, line.Fate, line.Count - line.Removed, found));
            }
        }

        faults.AddRange(rows.Select(row => new LedgerFault(
            row.Key.Mailbox, row.Key.FetchedOn, row.Key.Fate, Counted: 0, row.Value)));
        return faults;
    }

    private IQueryable<MailLedgerFate> Line(string mailbox, DateOnly day, MailFate fate) =>
        database.MailLedgerFates.Where(line => line.Mailbox == mailbox && line.Day == day && line.Fate == fate);
}

/// <summary>A place where the ledger does not add up.</summary>
/// <param name="Mailbox">The name of the mailbox.</param>
/// <param name="Day">On a Dutch calendar.</param>
/// <param name="Fate">
/// The fate of which more or fewer mails are there than are counted; null when not all that was taken has a fate.
/// </param>
/// <param name="Counted">How many there should be.</param>
/// <param name="Found">How many there are.</param>
public sealed record LedgerFault(string Mailbox, DateOnly Day, MailFate? Fate, int Counted, int Found)
{
    /// <summary>What is wrong, in English, without anything of a mail.</summary>
    public string Text => Fate is { } fate
        ? FormattableString.Invariant(
            $"{Day:yyyy-MM-dd}: {Counted} mails with the fate {fate} should be there, and {Found} are")
        : FormattableString.Invariant($"{Day:yyyy-MM-dd}: {Counted} mails were taken and {Found} have a fate");
}
