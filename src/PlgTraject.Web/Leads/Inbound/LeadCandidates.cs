using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>Which leads a mail that waits for a decision may belong to, and why.</summary>
public sealed class LeadCandidates(PlgTrajectDbContext database, MergedLeads merged)
{
    /// <summary>How many are named.</summary>
    public const int Most = 5;

    /// <summary>At these anybody can have an address, so two of one domain need not know each other.</summary>
    private static readonly string[] Public =
    [
        "gmail.com", "outlook.com", "hotmail.com", "hotmail.nl", "live.nl", "live.com", "icloud.com", "me.com",
        "yahoo.com", "proton.me", "protonmail.com", "ziggo.nl", "kpnmail.nl", "xs4all.nl", "planet.nl", "home.nl",
        "casema.nl", "hetnet.nl", "upcmail.nl", "telenet.be", "skynet.be", "proximus.be",
    ];

    /// <returns>The likeliest first.</returns>
    public async Task<IReadOnlyList<LeadCandidate>> OfAsync(InboundMail mail, CancellationToken cancellationToken)
    {
        var found = new List<LeadCandidate>();
        foreach (var reference in LeadReference.FindIn(mail.Subject))
        {
            var kept = await merged.KeptAsync(reference, cancellationToken) ?? reference;
            found.AddRange(await ReadAsync(
                database.Leads.Where(lead => lead.Reference == kept), CandidateReason.Reference, cancellationToken));
        }

        // The answer of a colleague is about whoever gets it.
        var keys = MailOnLead.Receivers(mail).Select(EmailAddress.MailboxOf).Append(mail.SenderKey).Distinct().ToList();
        found.AddRange(await ReadAsync(
            database.Leads.Where(lead => lead.SenderKey != "" && keys.Contains(lead.SenderKey)),
            CandidateReason.Sender, cancellationToken));
        var sender = mail.SenderKey;
        if (sender.Length > 0)
        {
            found.AddRange(await ReadAsync(
                database.Leads.Where(lead => database.InboundMails.Any(other =>
                    other.LeadId == lead.Id && other.Fate == MailFate.Lead && other.SenderKey == sender)),
                CandidateReason.Participant, cancellationToken));
        }

        var domain = EmailAddress.DomainOf(mail.FromAddress);
        if (domain.Length > 0 && !Public.Contains(domain))
        {
            found.AddRange(await ReadAsync(
                database.Leads.Where(lead => lead.EmailDomain == domain), CandidateReason.Domain, cancellationToken));
        }

        return [.. found.DistinctBy(one => one.Reference).Take(Most)];
    }

    private static Task<List<LeadCandidate>> ReadAsync(
        IQueryable<Lead> leads, CandidateReason why, CancellationToken cancellationToken) =>
        leads.OrderByDescending(lead => lead.Id).Take(Most)
            .Select(lead => new LeadCandidate(lead.Reference, lead.School, lead.Name, lead.Status, why))
            .ToListAsync(cancellationToken);
}

/// <summary>A lead that a mail may belong to.</summary>
public sealed record LeadCandidate(
    string Reference, string School, string Name, LeadStatus Status, CandidateReason Why);

/// <summary>Why a mail may belong to a lead, from the strongest reason to the weakest.</summary>
public enum CandidateReason
{
    /// <summary>Its reference stands in the subject.</summary>
    Reference,

    /// <summary>Sender or receiver of the mail is who asked.</summary>
    Sender,

    /// <summary>The sender wrote about it before.</summary>
    Participant,

    /// <summary>The sender has an address of the same school or board.</summary>
    Domain,
}
