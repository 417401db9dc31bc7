using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>Which leads a mail that waits for a decision may belong to, and why.</summary>
public sealed class LeadCandidates(
    PlgTrajectDbContext database, MergedLeads merged, LeadMatching matching, MailOnLead onLead)
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

    /// <param name="mail">The mail.</param>
    /// <param name="writer">The address of who wrote what was sent on with it, or null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The likeliest first.</returns>
    public async Task<IReadOnlyList<LeadCandidate>> OfAsync(
        InboundMail mail, string? writer, CancellationToken cancellationToken)
    {
        var found = new List<LeadCandidate>();
        foreach (var reference in LeadReference.FindIn(mail.Subject))
        {
            var kept = await merged.KeptAsync(reference, cancellationToken) ?? reference;
            found.AddRange(await ReadAsync(
                database.Leads.Where(lead => lead.Reference == kept), CandidateReason.Reference, cancellationToken));
        }

        if (await matching.ByThreadAsync(mail, cancellationToken) is { } answered)
        {
            found.Add(new LeadCandidate(
                answered.Reference, answered.School, answered.Town, answered.Name, answered.Status,
                answered.CreatedAt, CandidateReason.Thread));
        }

        // The answer of a colleague is about whoever gets it, and never about a colleague.
        var sent = onLead.IsOfUs(mail) ? null : mail.FromAddress;
        var keys = (await onLead.OutsideAsync(
                [.. MailOnLead.Receivers(mail).Append(writer).Append(sent).OfType<string>()], cancellationToken))
            .Select(EmailAddress.MailboxOf).Distinct().ToList();
        found.AddRange(await ReadAsync(
            database.Leads.Where(lead => lead.SenderKey != "" && keys.Contains(lead.SenderKey)),
            CandidateReason.Sender, cancellationToken));
        var sender = EmailAddress.MailboxOf(writer ?? sent ?? "");
        if (sender.Length > 0)
        {
            found.AddRange(await ReadAsync(
                database.Leads.Where(lead => database.InboundMails.Any(other =>
                    other.LeadId == lead.Id && other.Fate == MailFate.Lead && other.SenderKey == sender)),
                CandidateReason.Participant, cancellationToken));
        }

        var domain = EmailAddress.DomainOf(writer ?? sent ?? "");
        if (domain.Length > 0 && !IsOfMany(domain))
        {
            found.AddRange(await ReadAsync(
                database.Leads.Where(lead => lead.EmailDomain == domain), CandidateReason.Domain, cancellationToken));
        }

        return [.. found.DistinctBy(one => one.Reference).Take(Most)];
    }

    /// <summary>The reason in Dutch, to stand behind a name.</summary>
    public static string NameOf(CandidateReason why) => why switch
    {
        CandidateReason.Reference => "kenmerk in het onderwerp",
        CandidateReason.Thread => "antwoord op een mail hiervan",
        CandidateReason.Sender => "zelfde e-mailadres",
        CandidateReason.Participant => "schreef hier eerder over",
        CandidateReason.Domain => "zelfde school of bestuur",
        _ => throw new InvalidOperationException($"{why} has no Dutch words yet."),
    };

    /// <summary>Whether anybody can have an address there.</summary>
    internal static bool IsOfMany(string domain) => Public.Contains(domain);

    private static Task<List<LeadCandidate>> ReadAsync(
        IQueryable<Lead> leads, CandidateReason why, CancellationToken cancellationToken) =>
        leads.OrderByDescending(lead => lead.Id).Take(Most)
            .Select(lead => new LeadCandidate(
                lead.Reference, lead.School, lead.Town, lead.Name, lead.Status, lead.CreatedAt, why))
            .ToListAsync(cancellationToken);
}

/// <summary>A lead that a mail may belong to. It came at that moment, in UTC.</summary>
public sealed record LeadCandidate(
    string Reference, string School, string? Town, string Name, LeadStatus Status, DateTime At, CandidateReason Why);

/// <summary>Why a mail may belong to a lead, from the strongest reason to the weakest.</summary>
public enum CandidateReason
{
    /// <summary>Its reference stands in the subject.</summary>
    Reference,

    /// <summary>It answers a mail of the lead.</summary>
    Thread,

    /// <summary>Sender or receiver of the mail is who asked.</summary>
    Sender,

    /// <summary>The sender wrote about it before.</summary>
    Participant,

    /// <summary>The sender has an address of the same school or board.</summary>
    Domain,
}
