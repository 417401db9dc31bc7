using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Leads.Reply;
using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>
/// Reads a list of mails, in the same number of queries however many there are, and some more for each that waits and
/// answers a mail while its subject names a lead.
/// </summary>
public sealed class MailListReader(
    PlgTrajectDbContext database, MailReading reading, MailDoubts doubts, EarlyAnswers answers, MailboxState state,
    ReplyClock reply, IOptions<InboxOptions> inbox)
{
    public const int PageSize = 25;

    private const int ExcerptLength = 140;

    public async Task<MailListModel> ReadAsync(MailFilter filter, CancellationToken cancellationToken)
    {
        var counts = await database.InboundMails.GroupBy(mail => mail.Fate)
            .Select(group => new { Fate = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Fate, group => group.Count, cancellationToken);
        var found = filter.Among(database.InboundMails.AsNoTracking());
        var total = await found.CountAsync(cancellationToken);
        var pages = Pagination.CountOf(total, PageSize);
        var page = Math.Min(filter.ParsedPage, pages);
        var ordered = filter.IsOldestFirst
            ? found.OrderBy(mail => mail.ReceivedAt).ThenBy(mail => mail.Id)
            : found.OrderByDescending(mail => mail.ReceivedAt).ThenByDescending(mail => mail.Id);
        var mails = await ordered.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new MailListModel
        {
            Filter = filter,
            Counts = counts,
            Total = total,
            Rows = await RowsAsync(mails, cancellationToken),
            Pages = new Pagination(page, pages, filter.Url),
            IsOn = inbox.Value.IsOn,
            SilentSince = await state.SilentSinceAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<MailRow>> RowsAsync(
        IReadOnlyList<InboundMail> mails, CancellationToken cancellationToken)
    {
        var beginnings = await reading.BeginningsAsync([.. mails.Select(mail => mail.Id)], cancellationToken);
        var reasons = await doubts.ReadAsync(
            [.. mails.Where(mail => mail.Fate == MailFate.Triage)], cancellationToken);
        var answered = await answers.ReadAsync(mails, cancellationToken);
        var ids = mails.Select(mail => mail.LeadId).OfType<long>().Distinct().ToList();
        var leads = await database.Leads.Where(lead => ids.Contains(lead.Id))
            .ToDictionaryAsync(
                lead => lead.Id, lead => new LeadOfMail(lead.Reference, lead.School), cancellationToken);
        return
        [
            .. mails.Select(mail => new MailRow(
                mail.Id, mail.FromName, mail.FromAddress,
                mail.Subject.Length > 0 ? mail.Subject : "(geen onderwerp)",
                CleanText.Excerpt(beginnings.GetValueOrDefault(mail.Id)?.OwnText, ExcerptLength), mail.ReceivedAt,
                mail.Files, reasons.GetValueOrDefault(mail.Id) ?? WhyOf(mail),
                mail.LeadId is { } id ? leads.GetValueOrDefault(id) : null, answered[mail.Id].FirstOrDefault(),
                mail.Fate == MailFate.Triage && mail.ReceivedAt < reply.LateBefore)),
        ];
    }

    private static string WhyOf(InboundMail mail) => mail switch
    {
        { Fate: MailFate.Lead, FoundBy: { } match } => MailMatches.NameOf(match),
        { Fate: MailFate.SetAside, SetAsideBecause: { } because } => because,
        _ => MailFates.NameOf(mail.Fate),
    };
}
