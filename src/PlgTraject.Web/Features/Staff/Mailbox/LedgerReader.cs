using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>Reads the ledger of inbound mail, and compares it with the mails as they are at this moment.</summary>
public sealed class LedgerReader(PlgTrajectDbContext database, MailLedger ledger, IOptions<InboxOptions> inbox)
{
    /// <summary>How many days a page has.</summary>
    private const int PageSize = 31;

    public async Task<LedgerModel> ReadAsync(int page, CancellationToken cancellationToken)
    {
        var days = await database.MailLedgerDays.AsNoTracking().ToListAsync(cancellationToken);
        var fates = await database.MailLedgerFates.AsNoTracking().ToListAsync(cancellationToken);
        var boxes = await database.Mailboxes.AsNoTracking().ToDictionaryAsync(box => box.Name, cancellationToken);
        var faults = await ledger.FaultsAsync(cancellationToken);
        // A day can be at fault without a line that tells how many were taken.
        var all = days.Select(line => line.Day).Concat(faults.Select(fault => fault.Day)).Distinct()
            .OrderDescending().ToList();
        var pages = Pagination.CountOf(all.Count, PageSize);
        var shown = all.Skip((Math.Min(page, pages) - 1) * PageSize).Take(PageSize).ToList();
        var own = inbox.Value.IsOn ? inbox.Value.Name : null;
        return new LedgerModel(
            [
                .. boxes.Keys.Union(days.Select(line => line.Mailbox)).Union(faults.Select(fault => fault.Mailbox))
                    .OrderByDescending(name => name == own).ThenBy(name => name, StringComparer.Ordinal)
                    .Select(name => Of(
                        name, name == own, boxes.GetValueOrDefault(name), shown,
                        [.. days.Where(line => line.Mailbox == name)], [.. fates.Where(line => line.Mailbox == name)],
                        faults.Where(fault => fault.Mailbox == name).ToLookup(fault => fault.Day))),
            ],
            faults.Select(fault => (fault.Mailbox, fault.Day)).Distinct().Count(),
            new Pagination(Math.Min(page, pages), pages, Addresses.Staff.MailLedgerAt));
    }

    private static LedgerMailbox Of(
        string name, bool isRead, Data.Mail.Inbound.Mailbox? box, List<DateOnly> shown, List<MailLedgerDay> days,
        List<MailLedgerFate> fates, ILookup<DateOnly, LedgerFault> faults)
    {
        var fetched = days.ToDictionary(line => line.Day, line => line.Fetched);
        var lines = fates.ToLookup(line => line.Day);
        return new LedgerMailbox(
            name, isRead, box?.ReadAt, box?.FailsSince,
            [
                .. shown.Where(day => fetched.ContainsKey(day) || faults.Contains(day))
                    .Select(day => new LedgerDay(
                        day, fetched.GetValueOrDefault(day), Sum(lines[day]), [.. faults[day]])),
            ],
            new LedgerDay(Day: null, fetched.Values.Sum(), Sum(fates), []));
    }

    private static Dictionary<MailFate, (int Count, int Removed)> Sum(IEnumerable<MailLedgerFate> lines) =>
        lines.GroupBy(line => line.Fate).ToDictionary(
            group => group.Key, group => (group.Sum(line => line.Count), group.Sum(line => line.Removed)));
}
