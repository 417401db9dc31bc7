using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// Why <see cref="LeadMatching"/> found no lead for a mail, in words for whoever decides: as it is now, since a lead
/// may have come after the mail.
/// </summary>
public sealed class MailDoubts(
    PlgTrajectDbContext database, MailOnLead onLead, LeadMatching matching, OurAddresses ours)
{
    /// <returns>A sentence for the key of each mail, in Dutch without a full stop.</returns>
    public async Task<IReadOnlyDictionary<long, string>> ReadAsync(
        IReadOnlyList<InboundMail> mails, CancellationToken cancellationToken)
    {
        var others = mails.ToDictionary(mail => mail.Id, OthersOf);
        var (keys, domains) = (
            others.Values.SelectMany(one => one).Distinct().ToList(),
            mails.Select(DomainOf).Where(domain => domain.Length > 0).Distinct().ToList());
        var leads = (await database.Leads.Where(lead => lead.SenderKey != "" && keys.Contains(lead.SenderKey))
            .Select(lead => new { lead.SenderKey, lead.Status }).ToListAsync(cancellationToken))
            .ToLookup(lead => lead.SenderKey, lead => LeadStatuses.Of(lead.Status).IsOpen);
        var known = await database.Leads.Where(lead => domains.Contains(lead.EmailDomain))
            .Select(lead => lead.EmailDomain).Distinct().ToListAsync(cancellationToken);
        var reasons = mails.ToDictionary(
            mail => mail.Id,
            mail => Say(
                mail, others[mail.Id], [.. others[mail.Id].SelectMany(key => leads[key])],
                known.Contains(DomainOf(mail))));
        foreach (var mail in mails.Where(mail => mail.InReplyTo is not null || mail.References is not null))
        {
            // Few mails that wait name a lead and answer a mail.
            if (await matching.IsTornAsync(mail, cancellationToken))
            {
                reasons[mail.Id] = "Antwoordt op een mail van de ene aanvraag, en noemt het kenmerk van een andere";
            }
        }

        return reasons;
    }

    private string Say(InboundMail mail, IReadOnlyList<string> others, IReadOnlyList<bool> areOpen, bool isDomainKnown)
    {
        var isOfUs = onLead.IsOfUs(mail);
        var who = isOfUs ? "ontvanger" : "afzender";
        return areOpen.Count(isOpen => isOpen) switch
        {
            1 => $"De {who} heeft inmiddels een open aanvraag",
            > 1 and var count => $"De {who} heeft {count} open aanvragen",
            _ when MachineMails.IsDaemon(mail.FromAddress) => "Een mail kwam terug, maar niet te zien is welke",
            _ when mail.Defect == MailDefect.Unreadable => "De mail is niet te lezen",
            _ when isOfUs && others.Count == 0 => "Van een collega, zonder school bij de afzender of ontvangers",
            _ when isOfUs => "Van een collega, aan iemand zonder aanvraag",
            _ when LeadReference.FindIn(mail.Subject).Count > 0 =>
                "Noemt een kenmerk, maar de afzender is daar niet bekend",
            _ when areOpen.Count > 0 => "De afzender heeft alleen een afgesloten aanvraag",
            _ when isDomainKnown => "Onbekende afzender, van een school of bestuur met een aanvraag",
            _ => "Onbekende afzender",
        };
    }

    /// <summary>About whom a mail is: whoever sent it to us, or got it from us.</summary>
    private IReadOnlyList<string> OthersOf(InboundMail mail) => onLead.IsOfUs(mail)
        ? [.. MailOnLead.Receivers(mail).Where(address => !ours.IsOurs(address)).Select(EmailAddress.MailboxOf)]
        : mail.SenderKey.Length > 0 ? [mail.SenderKey] : [];

    private static string DomainOf(InboundMail mail) =>
        EmailAddress.DomainOf(mail.FromAddress) is var domain && LeadCandidates.IsOfMany(domain) ? "" : domain;
}
