using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// What colleagues answered from a mail program to mails of which nobody said yet where they belong. Such an answer
/// goes wherever the mail goes that it answers, and comes back with it. Which answers which is looked up, not stored,
/// so it holds whichever of the two was read first.
/// </summary>
public sealed class EarlyAnswers(PlgTrajectDbContext database, MailOnLead onLead, MailLedger ledger)
{
    /// <summary>
    /// So long after a mail came, a mail to its sender is taken for an answer though it does not name that mail.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <param name="mails">Mails, of which those without a lead are looked at.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The answers by the key of the mail, oldest first.</returns>
    public async Task<ILookup<long, EarlyAnswer>> ReadAsync(
        IReadOnlyList<InboundMail> mails, CancellationToken cancellationToken)
    {
        var pairs = await PairsAsync(mails, cancellationToken);
        var writers = pairs.Select(pair => pair.Answer.ColleagueId).OfType<string>().Distinct().ToList();
        var names = await database.Users.Where(one => writers.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.DisplayName, cancellationToken);
        return pairs.ToLookup(
            pair => pair.Mail,
            pair => new EarlyAnswer(
                pair.Answer.Id,
                names.GetValueOrDefault(pair.Answer.ColleagueId ?? "")
                    ?? (pair.Answer.FromName.Length > 0 ? pair.Answer.FromName : pair.Answer.FromAddress),
                pair.Answer.ReceivedAt));
    }

    /// <summary>The mail without a lead that a mail of a colleague answers; null when there is none.</summary>
    public async Task<InboundMail?> QuestionOfAsync(InboundMail answer, CancellationToken cancellationToken)
    {
        if (answer.LeadId is not null || !onLead.IsOfUs(answer))
        {
            return null;
        }

        var (ids, keys, since) = (
            IdsOf(answer), MailOnLead.Receivers(answer).Select(EmailAddress.MailboxOf).ToList(),
            answer.ReceivedAt - Longest);
        var asked = await database.InboundMails.AsNoTracking()
            .Where(mail => mail.LeadId == null && mail.Folder == InboundFolder.Inbox
                && ((mail.MessageId != null && ids.Contains(mail.MessageId))
                    || (keys.Contains(mail.SenderKey) && mail.ReceivedAt >= since
                        && mail.ReceivedAt <= answer.ReceivedAt)))
            .OrderByDescending(mail => mail.ReceivedAt).ToListAsync(cancellationToken);
        var pairs = await PairsAsync(asked, cancellationToken);
        return asked.OrderByDescending(mail => mail.MessageId is { } id && id == answer.InReplyTo)
            .FirstOrDefault(mail => pairs.Any(pair => pair.Mail == mail.Id && pair.Answer.Id == answer.Id));
    }

    /// <summary>The answers that go along when a mail is given another place.</summary>
    /// <param name="mail">The mail where it still is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<InboundMail>> AlongAsync(InboundMail mail, CancellationToken cancellationToken)
    {
        if (mail.LeadId is null)
        {
            var ids = (await PairsAsync([mail], cancellationToken)).ConvertAll(pair => pair.Answer.Id);
            return await database.InboundMails.Where(one => ids.Contains(one.Id)).OrderBy(one => one.ReceivedAt)
                .ToListAsync(cancellationToken);
        }

        // Those that the same decision brought, and those that name the mail; not what was decided about apart.
        return onLead.IsOfUs(mail)
            ? []
            : await database.InboundMails
                .Where(one => one.LeadId == mail.LeadId && one.Id != mail.Id && one.Fate == MailFate.Lead
                    && one.FoundBy != MailMatch.Colleague
                    && (one.Folder == InboundFolder.Sent || one.ColleagueId != null)
                    && ((one.DecidedAt != null && one.DecidedAt == mail.DecidedAt
                            && one.DecidedById == mail.DecidedById)
                        || (one.InReplyTo != null && one.InReplyTo == mail.MessageId)))
                .OrderBy(one => one.ReceivedAt).ToListAsync(cancellationToken);
    }

    /// <summary>Gives the answers of a mail the place that it has now. It works within the transaction.</summary>
    public async Task FollowAsync(
        InboundMail mail, IReadOnlyList<InboundMail> answers, CancellationToken cancellationToken)
    {
        var lead = await database.Leads.SingleOrDefaultAsync(lead => lead.Id == mail.LeadId, cancellationToken);
        foreach (var answer in answers)
        {
            var before = answer.Fate;
            await onLead.TakeAwayAsync(answer, lead?.Reference, cancellationToken);
            answer.Fate = answer.Folder == InboundFolder.Sent ? MailFate.NotToSchool : MailFate.Triage;
            (answer.DecidedById, answer.DecidedAt) = (null, null);
            if (lead is not null)
            {
                await onLead.PutAsync(answer, lead, MailMatch.Thread, cancellationToken);
                (answer.DecidedById, answer.DecidedAt) = (mail.DecidedById, mail.DecidedAt);
            }

            await database.SaveChangesAsync(cancellationToken);
            await ledger.MovedAsync(answer, before, cancellationToken);
        }
    }

    private async Task<List<(long Mail, InboundMail Answer)>> PairsAsync(
        IReadOnlyList<InboundMail> mails, CancellationToken cancellationToken)
    {
        var asked = mails.Where(MayBeAnswered).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var (since, until) = (asked.Min(mail => mail.ReceivedAt), asked.Max(mail => mail.ReceivedAt) + Longest);
        var ids = asked.Select(mail => mail.MessageId).OfType<string>().ToList();
        var sent = await database.InboundMails.AsNoTracking()
            .Where(one => one.LeadId == null && (one.Fate == MailFate.NotToSchool || one.Fate == MailFate.Triage)
                && (one.Folder == InboundFolder.Sent || one.ColleagueId != null)
                && ((one.ReceivedAt >= since && one.ReceivedAt <= until)
                    || (one.InReplyTo != null && ids.Contains(one.InReplyTo))))
            .OrderBy(one => one.ReceivedAt).ToListAsync(cancellationToken);
        var named = sent.Select(one => one.InReplyTo).OfType<string>().Distinct().ToList();
        var known = (await database.InboundMails
            .Where(one => one.MessageId != null && named.Contains(one.MessageId)).Select(one => one.MessageId!)
            .ToListAsync(cancellationToken)).ToHashSet();
        return
        [
            .. from mail in asked
               from answer in sent
               where answer.Id != mail.Id && IsAnswer(mail, answer, known)
               select (mail.Id, answer),
        ];
    }

    private bool MayBeAnswered(InboundMail mail) => mail is
    {
        LeadId: null,
        Fate: MailFate.Triage or MailFate.SetAside or MailFate.AutomaticReply,
    } && !onLead.IsOfUs(mail);

    /// <summary>Whether a mail names another, or went to its sender without naming one of somebody else.</summary>
    private static bool IsAnswer(InboundMail mail, InboundMail answer, HashSet<string> known) =>
        (mail.MessageId is { } id && IdsOf(answer).Contains(id))
        || (mail.SenderKey.Length > 0 && answer.ReceivedAt >= mail.ReceivedAt
            && answer.ReceivedAt <= mail.ReceivedAt + Longest
            && !(answer.InReplyTo is { } named && known.Contains(named))
            && MailOnLead.Receivers(answer).Any(address => EmailAddress.MailboxOf(address) == mail.SenderKey));

    private static List<string> IdsOf(InboundMail mail) =>
        [.. (mail.References?.Split(' ') ?? []).Append(mail.InReplyTo).OfType<string>().Distinct()];
}

/// <summary>An answer of a colleague to a mail without a lead.</summary>
/// <param name="Id">The key of the answer.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When it went, in UTC.</param>
public sealed record EarlyAnswer(long Id, string Author, DateTime At);
