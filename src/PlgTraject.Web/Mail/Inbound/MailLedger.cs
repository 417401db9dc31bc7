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
    /// <returns>What does not add up, in English, without anything of a mail; empty when all does.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken)
    {
        var days = await database.MailLedgerDays.AsNoTracking()
            .ToDictionaryAsync(line => (line.Mailbox, line.Day), line => line.Fetched, cancellationToken);
        var fates = await database.MailLedgerFates.AsNoTracking().ToListAsync(cancellationToken);
        var rows = (await database.InboundMails
            .GroupBy(mail => new { mail.Mailbox, mail.FetchedOn, mail.Fate })
            .Select(group => new { group.Key.Mailbox, group.Key.FetchedOn, group.Key.Fate, Count = group.Count() })
            .ToListAsync(cancellationToken))
            .ToDictionary(row => (row.Mailbox, row.FetchedOn, row.Fate), row => row.Count);
        var faults = new List<string>();
        foreach (var day in days.Keys.Union(fates.Select(line => (line.Mailbox, line.Day))).Order())
        {
            var (fetched, counted) = (days.GetValueOrDefault(day),
                fates.Where(line => (line.Mailbox, line.Day) == day).Sum(line => line.Count));
            if (fetched != counted)
            {
                faults.Add(FormattableString.Invariant(
                    $"{day.Day:yyyy-MM-dd}: {fetched} mails were taken and {counted} have a fate"));
            }
        }

        foreach (var line in fates)
        {
            if (rows.Remove((line.Mailbox, line.Day, line.Fate), out var found) || line.Count != line.Removed)
            {
                if (found != line.Count - line.Removed)
                {
                    faults.Add(FormattableString.Invariant(
                        $"{line.Day:yyyy-MM-dd}: {line.Count} mails have the fate {line.Fate}, {line.Removed} of them ")
                        + FormattableString.Invariant($"were removed, and {found} are there"));
                }
            }
        }

        faults.AddRange(rows.Select(row => FormattableString.Invariant(
            $"{row.Key.FetchedOn:yyyy-MM-dd}: {row.Value} mails with the fate {row.Key.Fate} are not counted")));
        return faults;
    }

    private IQueryable<MailLedgerFate> Line(string mailbox, DateOnly day, MailFate fate) =>
        database.MailLedgerFates.Where(line => line.Mailbox == mailbox && line.Day == day && line.Fate == fate);
}
