using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// Removes mails of our mailbox that belong to no lead, some days after they were taken or a colleague decided so. What
/// belongs to a lead goes with it. What waits for a decision waits until somebody decides: a question of a school must
/// not vanish because nobody looked, and the first page and the menu of staff keep telling of it.
/// </summary>
public sealed class InboundRetention(
    PlgTrajectDbContext database, MailLedger ledger, IOptions<RetentionOptions> options) : PeriodRule
{
    private const int BatchSize = 100;

    public override KeptKind Kind { get; } = new InboundMailKind();

    public override string Key => "inbound mails";

    public override string Name => "Ontvangen mails die bij geen aanvraag horen";

    public override int Days => options.Value.InboundMailDays;

    public override Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) =>
        Due(day).CountAsync(cancellationToken);

    public override async Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (total, last) = (0, 0);
        do
        {
            total += last = await database.AloneAsync(
                async stop =>
                {
                    var ids = await Due(today).OrderBy(mail => mail.Id).Take(BatchSize).Select(mail => mail.Id)
                        .ToListAsync(stop);
                    return await ledger.RemoveAsync(database.InboundMails.Where(mail => ids.Contains(mail.Id)), stop);
                },
                cancellationToken);
        }
        while (last == BatchSize);
        return total;
    }

    private IQueryable<InboundMail> Due(DateOnly day)
    {
        var before = Before(day);
        return database.InboundMails.Where(mail =>
            mail.LeadId == null && mail.Fate != MailFate.Triage && (mail.DecidedAt ?? mail.FetchedAt) < before
            // What answers a mail that waits goes where that one goes.
            && !(mail.Fate == MailFate.NotToSchool && database.InboundMails.Any(asked =>
                asked.Fate == MailFate.Triage
                && ((asked.MessageId != null && (asked.MessageId == mail.InReplyTo
                        || (mail.References != null && mail.References.Contains(asked.MessageId))))
                    || (asked.FromAddress != "" && mail.To.Contains(asked.FromAddress))))));
    }
}
