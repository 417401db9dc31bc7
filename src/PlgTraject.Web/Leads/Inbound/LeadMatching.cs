using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// Finds the lead of a mail: by the mails that it answers, then by the reference in its subject when its sender or
/// receiver is known with that lead, then by the sender or receiver alone. A lead that was merged is the one that took
/// its place; one in quarantine is none.
/// </summary>
public sealed class LeadMatching(
    PlgTrajectDbContext database, MailOnLead onLead, LeadParticipants participants, OurAddresses ours)
{
    /// <param name="mail">The mail.</param>
    /// <param name="references">The numbers of its thread, oldest first.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<LeadMatch> FindAsync(
        InboundMail mail, IReadOnlyList<string> references, CancellationToken cancellationToken)
    {
        var isOfUs = onLead.IsOfUs(mail);
        // Of a mail that we sent, the receivers say about whom it is.
        string[] others = isOfUs
            ? [.. MailOnLead.Receivers(mail).Where(address => !ours.IsOurs(address)).Select(EmailAddress.MailboxOf)]
            : mail.SenderKey.Length > 0 ? [mail.SenderKey] : [];
        var answered = await ByThreadAsync(mail, references, cancellationToken);
        var named = await ByReferenceAsync(mail, others, isOfUs, cancellationToken);
        // Somebody took an old mail to write about another lead. The thread says one, and subject and sender the other.
        if (answered is not null && named.Count > 0 && named.TrueForAll(lead => lead.Id != answered.Id)
            && !LeadReference.FindIn(mail.Subject).Contains(answered.Reference))
        {
            return LeadMatch.None with { IsAmbiguous = true, IsTorn = true };
        }

        return answered is not null ? new LeadMatch(answered, MailMatch.Thread)
            : named.Count > 0 ? new LeadMatch(named[0], MailMatch.Reference)
            : await ByAddressAsync(others, isOfUs, cancellationToken);
    }

    /// <summary>The lead of the mails that a mail answers, or null.</summary>
    public Task<Lead?> ByThreadAsync(InboundMail mail, CancellationToken cancellationToken) =>
        ByThreadAsync(mail, ReferencesOf(mail), cancellationToken);

    /// <summary>Whether its thread says another lead than the reference in its subject and its sender.</summary>
    public async Task<bool> IsTornAsync(InboundMail mail, CancellationToken cancellationToken) =>
        LeadReference.FindIn(mail.Subject).Count > 0
        && (await FindAsync(mail, ReferencesOf(mail), cancellationToken)).IsTorn;

    /// <summary>A lead, or the one that took its place.</summary>
    /// <returns>Null when it is in quarantine, or there is none any more.</returns>
    public async Task<Lead?> KeptAsync(long id, CancellationToken cancellationToken)
    {
        var lead = await database.AllLeads.SingleOrDefaultAsync(lead => lead.Id == id, cancellationToken);
        while (lead?.MergedIntoId is { } into)
        {
            lead = await database.AllLeads.SingleOrDefaultAsync(other => other.Id == into, cancellationToken);
        }

        return lead is { Status: not LeadStatus.Suspect } ? lead : null;
    }

    private async Task<Lead?> ByThreadAsync(
        InboundMail mail, IReadOnlyList<string> references, CancellationToken cancellationToken)
    {
        // What it answers says more than what came before that.
        List<string> ids = [.. references.Append(mail.InReplyTo).OfType<string>().Reverse().Distinct()];
        if (ids.Count == 0)
        {
            return null;
        }

        var sent = await database.OutboxMails.Where(other => other.LeadId != null && ids.Contains(other.MessageId))
            .OrderByDescending(other => other.Id).Select(other => new { other.MessageId, other.LeadId })
            .ToListAsync(cancellationToken);
        var received = await database.InboundMails
            .Where(other => other.LeadId != null && other.Fate == MailFate.Lead && other.MessageId != null
                && ids.Contains(other.MessageId))
            .OrderByDescending(other => other.Id).Select(other => new { MessageId = other.MessageId!, other.LeadId })
            .ToListAsync(cancellationToken);
        var known = sent.Concat(received).ToLookup(other => other.MessageId, other => other.LeadId!.Value);
        foreach (var id in ids.SelectMany(id => known[id]))
        {
            if (await KeptAsync(id, cancellationToken) is { } lead)
            {
                return lead;
            }
        }

        return null;
    }

    private async Task<List<Lead>> ByReferenceAsync(
        InboundMail mail, string[] others, bool isOfUs, CancellationToken cancellationToken)
    {
        var found = new List<Lead>();
        foreach (var reference in LeadReference.FindIn(mail.Subject))
        {
            var id = await database.AllLeads.Where(lead => lead.Reference == reference)
                .Select(lead => (long?)lead.Id).SingleOrDefaultAsync(cancellationToken);
            if (id is not null && await KeptAsync(id.Value, cancellationToken) is { } lead
                // Among us nobody needs to be known: a colleague sends on what is about the lead.
                && ((isOfUs && others.Length == 0) || await participants.IsKnownAsync(lead, others, cancellationToken)))
            {
                found.Add(lead);
            }
        }

        return found;
    }

    private static string[] ReferencesOf(InboundMail mail) => mail.References?.Split(' ') ?? [];

    private async Task<LeadMatch> ByAddressAsync(
        string[] mailboxes, bool isOfUs, CancellationToken cancellationToken)
    {
        if (mailboxes.Length == 0)
        {
            return LeadMatch.None;
        }

        var leads = await database.Leads.Where(lead => lead.SenderKey != "" && mailboxes.Contains(lead.SenderKey))
            .OrderByDescending(lead => lead.Id).Take(100).Select(lead => new { lead.Id, lead.Status })
            .ToListAsync(cancellationToken);
        var open = leads.Where(lead => LeadStatuses.Of(lead.Status).IsOpen).ToList();
        // What a colleague sends about a closed lead opens nothing, and is best kept with the last one.
        var one = open.Count == 0 && isOfUs ? leads.FirstOrDefault() : open.FirstOrDefault();
        return open.Count > 1 ? LeadMatch.None with { IsAmbiguous = true }
            : one is null ? LeadMatch.None
            : new LeadMatch(await KeptAsync(one.Id, cancellationToken), MailMatch.Sender);
    }
}

/// <summary>The lead of a mail, and by what it was found; no lead when there is none.</summary>
public sealed record LeadMatch(Lead? Lead, MailMatch FoundBy)
{
    public static readonly LeadMatch None = new(null, default);

    /// <summary>Whether it may belong to several leads, and only a colleague can say to which.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Whether that is because it answers a mail of one lead, and names another of its sender.</summary>
    public bool IsTorn { get; init; }
}
