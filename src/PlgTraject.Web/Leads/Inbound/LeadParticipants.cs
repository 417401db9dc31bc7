using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>Who takes part in the conversation about a lead, besides us.</summary>
public sealed class LeadParticipants(PlgTrajectDbContext database)
{
    /// <summary>Whether one of these is of the school, or asked, or got or wrote a mail about the lead.</summary>
    public async Task<bool> HasAsync(
        Lead lead, IReadOnlyCollection<string> mailboxes, CancellationToken cancellationToken) =>
        (!LeadCandidates.IsOfMany(lead.EmailDomain)
            && mailboxes.Any(mailbox => EmailAddress.DomainOf(mailbox) == lead.EmailDomain))
        || await IsKnownAsync(lead, mailboxes, cancellationToken);

    /// <summary>Whether one of these asked, or got or wrote a mail about the lead.</summary>
    public async Task<bool> IsKnownAsync(
        Lead lead, IReadOnlyCollection<string> mailboxes, CancellationToken cancellationToken)
    {
        if (mailboxes.Count == 0 || mailboxes.Contains(lead.SenderKey))
        {
            return mailboxes.Count > 0;
        }

        var sent = await database.OutboxMails.Where(mail => mail.LeadId == lead.Id)
            .Select(mail => new { To = (string?)mail.ToAddress, mail.Cc }).Distinct().ToListAsync(cancellationToken);
        var apart = await ApartAsync(database, lead.Id, cancellationToken);
        var received = await database.InboundMails
            .Where(mail => mail.LeadId == lead.Id && mail.Fate == MailFate.Lead && !apart.Contains(mail.Id))
            .Select(mail => new { To = (string?)(mail.To + ", " + mail.FromAddress), mail.Cc }).Distinct()
            .ToListAsync(cancellationToken);
        return sent.Concat(received)
            .SelectMany(mail => CcAddresses.Read(mail.To).Concat(CcAddresses.Read(mail.Cc)))
            .Select(EmailAddress.MailboxOf).Any(mailboxes.Contains);
    }

    /// <summary>
    /// The mails of colleagues about a lead that nobody of the school got: who did get them takes no part in the
    /// conversation.
    /// </summary>
    public static async Task<IReadOnlyList<long>> ApartAsync(
        PlgTrajectDbContext database, long lead, CancellationToken cancellationToken)
    {
        string[] kinds = [nameof(ColleagueMailReceived), nameof(AnswerFound)];
        var told = (await database.LeadEvents.AsNoTracking()
            .Where(one => one.LeadId == lead && kinds.Contains(one.Kind)).ToListAsync(cancellationToken))
            .ConvertAll(one => one.What);
        // A mail that was taken away and put back is what it was taken for last.
        return [.. told.OfType<ColleagueMailReceived>().Select(one => one.MailId)
            .Except(told.OfType<AnswerFound>().Select(one => one.MailId))];
    }
}
