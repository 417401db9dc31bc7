using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>Reads what the page of one mail shows.</summary>
public sealed class MailReader(
    PlgTrajectDbContext database, MailReading reading, LeadCandidates candidates, MailDoubts doubts,
    EarlyAnswers answers, MergedLeads merged, MailOnLead onLead, WaitingMails waiting, AuditTrail audit)
{
    /// <summary>How many leads a search gives.</summary>
    private const int MostFound = 10;

    /// <param name="id">The key of the mail.</param>
    /// <param name="words">What is searched for among all leads, or null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when there is no such mail.</returns>
    public async Task<MailModel?> FindAsync(long id, string? words, CancellationToken cancellationToken)
    {
        var mail = await database.InboundMails.AsNoTracking()
            .SingleOrDefaultAsync(mail => mail.Id == id, cancellationToken);
        if (mail is null || await reading.FindAsync(id, cancellationToken) is not { } readable)
        {
            return null;
        }

        var forwarded = await ForwardedInAsync(mail, readable, cancellationToken);
        var lead = await database.Leads.Where(lead => lead.Id == mail.LeadId)
            .Select(lead => new LeadOfMail(lead.Reference, lead.School)).SingleOrDefaultAsync(cancellationToken);
        return new MailModel
        {
            Id = mail.Id,
            Version = mail.Version,
            Mail = readable,
            Fate = mail.Fate,
            IsOfUs = onLead.IsOfUs(mail),
            Why = await WhyAsync(mail, cancellationToken),
            Lead = lead,
            DecidedBy = await DecidedByAsync(mail, cancellationToken),
            Choices = await ChoicesAsync(mail, lead, forwarded?.Address, words, cancellationToken),
            Words = words,
            Forwarded = forwarded,
            Answers = [.. (await answers.ReadAsync([mail], cancellationToken))[id]],
            Answered = await answers.QuestionOfAsync(mail, cancellationToken) is { } asked
                ? (asked.Id, asked.Subject.Length > 0 ? asked.Subject : "(geen onderwerp)")
                : null,
            About = await AboutAsync(mail, cancellationToken),
            NextId = await waiting.NextAsync(id, cancellationToken),
        };
    }

    /// <summary>
    /// An answer quotes us in the same way as somebody sends a mail on, so our own addresses say nothing.
    /// </summary>
    private async Task<ForwardedMail?> ForwardedInAsync(
        InboundMail mail, ReadableMail readable, CancellationToken cancellationToken) =>
        ForwardedSender.Find(readable.WholeText) is var (name, address, sentAt)
        && EmailAddress.KeyOf(address) != EmailAddress.KeyOf(mail.FromAddress)
        && (await onLead.OutsideAsync([address], cancellationToken)).Count > 0
            ? new ForwardedMail(name, address, sentAt)
            : null;

    /// <summary>The mail that came back, that the product sent, or that was the first of the same ones.</summary>
    private async Task<OtherMail?> AboutAsync(InboundMail mail, CancellationToken cancellationToken)
    {
        if (mail is { Fate: MailFate.Bounce or MailFate.Ours, OutboxMailId: { } id })
        {
            var sent = await database.OutboxMails.Where(one => one.Id == id)
                .Join(database.Leads, one => one.LeadId, lead => (long?)lead.Id, (one, lead) => new
                {
                    one.Subject,
                    one.ToAddress,
                    lead.Reference,
                })
                .SingleOrDefaultAsync(cancellationToken);
            return sent is null
                ? null
                : new OtherMail(sent.Subject, sent.ToAddress, Addresses.Staff.Lead(sent.Reference));
        }

        var others = mail.Fate switch
        {
            MailFate.Bounce when mail.InReplyTo is { } sent => database.InboundMails
                .Where(other => other.Folder == InboundFolder.Sent && other.MessageId == sent),
            MailFate.SeenBefore => database.InboundMails.Where(other => other.Fingerprint == mail.Fingerprint
                && other.Mailbox == mail.Mailbox && other.Folder == mail.Folder),
            _ => null,
        };
        var first = others is null ? null : await others
            .Where(other => other.Id != mail.Id && other.Fate != MailFate.SeenBefore).OrderBy(other => other.Id)
            .Select(other => new { other.Id, other.Subject, other.To }).FirstOrDefaultAsync(cancellationToken);
        return first is null ? null : new OtherMail(
            first.Subject.Length > 0 ? first.Subject : "(geen onderwerp)", first.To, Addresses.Staff.Mail(first.Id));
    }

    private async Task<string?> WhyAsync(InboundMail mail, CancellationToken cancellationToken) => mail switch
    {
        { Fate: MailFate.Triage } => (await doubts.ReadAsync([mail], cancellationToken))[mail.Id],
        { Fate: MailFate.SetAside } => mail.SetAsideBecause,
        { FoundBy: { } match } => MailMatches.NameOf(match),
        _ => null,
    };

    private async Task<(string Name, DateTime At, bool IsMe)?> DecidedByAsync(
        InboundMail mail, CancellationToken cancellationToken) => mail is { DecidedById: { } id, DecidedAt: { } at }
        ? (await database.Users.Where(one => one.Id == id).Select(one => one.DisplayName)
            .SingleOrDefaultAsync(cancellationToken) ?? StoredEvent.Erased, at, id == audit.Actor.Id)
        : null;

    private async Task<IReadOnlyList<LeadChoice>> ChoicesAsync(
        InboundMail mail, LeadOfMail? lead, string? writer, string? words, CancellationToken cancellationToken)
    {
        var likely = await candidates.OfAsync(mail, writer, cancellationToken);
        return
        [
            .. likely.Select(one => new LeadChoice(
                    one.Reference, one.School, one.Name, one.Status, LeadCandidates.NameOf(one.Why))
                {
                    Town = one.Town,
                    At = one.At,
                })
                .Concat(await SearchAsync(words, cancellationToken))
                .Where(one => one.Reference != lead?.Reference)
                .DistinctBy(one => one.Reference),
        ];
    }

    /// <summary>
    /// The newest leads in which the words occur; the reference of a lead that was merged finds the other.
    /// </summary>
    private async Task<IReadOnlyList<LeadChoice>> SearchAsync(string? words, CancellationToken cancellationToken)
    {
        if (!LeadFilterParameters.Words(words).Any())
        {
            return [];
        }

        if (LeadReference.Read(words) is { } reference)
        {
            words = await merged.KeptAsync(reference, cancellationToken) ?? reference;
        }

        return await LeadFilterParameters.AmongWords(database.Leads, words!)
            .OrderByDescending(lead => lead.Id).Take(MostFound)
            .Select(lead => new LeadChoice(lead.Reference, lead.School, lead.Name, lead.Status, null)
            {
                Town = lead.Town,
                At = lead.CreatedAt,
            })
            .ToListAsync(cancellationToken);
    }
}
