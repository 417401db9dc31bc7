using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// Puts mails in the history of a lead and takes them out again, with all that follows: the clock, a closed lead that
/// opens again, and who is told. It works within the transaction of the caller, who saves
/// and counts.
/// </summary>
public sealed class MailOnLead(
    PlgTrajectDbContext database, LeadWork work, LeadConversation conversation, InboundNotices notices,
    LeadParticipants participants, OurAddresses ours)
{
    /// <summary>Puts a mail that is stored in the history of a lead.</summary>
    /// <param name="mail">The mail, which belongs to no lead yet.</param>
    /// <param name="lead">A lead that was not merged into another.</param>
    /// <param name="foundBy">By what the lead was found.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public async Task PutAsync(InboundMail mail, Lead lead, MailMatch foundBy, CancellationToken cancellationToken)
    {
        // Of what a mail server writes, only a bounce without a lead waits for a colleague.
        mail.Fate = mail.Fate == MailFate.Triage && MachineMails.IsDaemon(mail.FromAddress)
            ? MailFate.Bounce
            : mail.Fate;
        if (MachineNews(mail) is { } news)
        {
            await NoteAsync(mail, lead, foundBy, news, cancellationToken);
            return;
        }

        (mail.Fate, mail.LeadId, mail.FoundBy) = (MailFate.Lead, lead.Id, foundBy);
        if (!IsOfUs(mail))
        {
            await HearAsync(mail, lead, cancellationToken);
        }
        else if (await IsAnswerAsync(mail, lead, cancellationToken))
        {
            await AnswerAsync(mail, lead, cancellationToken);
        }
        else
        {
            await NoteAsync(lead, mail, new ColleagueMailReceived(mail.Id, mail.ReceivedAt), cancellationToken);
        }
    }

    /// <summary>Notes in the history of a lead what a machine sent about it. No clock is touched.</summary>
    public async Task NoteAsync(
        InboundMail mail, Lead lead, MailMatch foundBy, Event what, CancellationToken cancellationToken)
    {
        (mail.LeadId, mail.FoundBy) = (lead.Id, foundBy);
        await NoteAsync(lead, mail, what, cancellationToken);
    }

    /// <summary>Takes a mail out of the history of its lead, if it has one. The clock counts without it.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="to">The reference of the lead to which it goes, or null.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public async Task TakeAwayAsync(InboundMail mail, string? to, CancellationToken cancellationToken)
    {
        if (mail.LeadId is not { } id)
        {
            return;
        }

        var lead = await database.AllLeads.SingleAsync(lead => lead.Id == id, cancellationToken);
        await database.LeadEvents.Where(one => one.LeadId == id).LoadAsync(cancellationToken);
        // One that was withdrawn as an answer still tells of the mail.
        var gone = lead.Events.Select(one => one.What).OfType<MailMovedAway>().Select(one => one.EventId).ToHashSet();
        var told = lead.Events.OrderBy(one => one.Id).LastOrDefault(one => !gone.Contains(one.Id)
            && one.What is IMailEvent and IDatedEvent && ((IMailEvent)one.What).MailId == mail.Id);
        if (told is not null)
        {
            work.Note(lead, new MailMovedAway(told.Id, mail.Id, to));
            if (told.What is ILeadAnswer or ISchoolMessage)
            {
                lead.CountAnswers(WaitingLeads.DoneUntil(lead));
            }
        }

        database.Touch(lead);
        (mail.LeadId, mail.FoundBy) = (null, null);
    }

    /// <summary>Whether one of us wrote it, rather than somebody of a school.</summary>
    public bool IsOfUs(InboundMail mail) =>
        mail.Folder == InboundFolder.Sent || mail.ColleagueId is not null || ours.IsOurs(mail.FromAddress);

    /// <summary>Everybody who gets it.</summary>
    public static IEnumerable<string> Receivers(InboundMail mail) =>
        CcAddresses.Read(mail.To).Concat(CcAddresses.Read(mail.Cc));

    /// <summary>Those of some addresses that are neither ours nor of a colleague.</summary>
    public async Task<IReadOnlyList<string>> OutsideAsync(
        IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        var others = addresses.Where(address => address.Length > 0 && !ours.IsOurs(address))
            .ToLookup(address => EmailAddress.KeyOf(address).ToUpperInvariant());
        var keys = others.Select(one => one.Key).ToList();
        var colleagues = keys.Count == 0 ? [] : await database.Users
            .Where(one => one.NormalizedEmail != null && keys.Contains(one.NormalizedEmail))
            .Select(one => one.NormalizedEmail!).ToListAsync(cancellationToken);
        return [.. others.Where(one => !colleagues.Contains(one.Key)).Select(one => one.First())];
    }

    /// <summary>What a mail of a machine tells of a lead; null for one of a human.</summary>
    private static Event? MachineNews(InboundMail mail) => mail.Fate switch
    {
        MailFate.Bounce => new MailBounced(mail.Id, mail.ReceivedAt, mail.OutboxMailId),
        MailFate.AutomaticReply => new AutomaticReplyReceived(mail.Id, mail.ReceivedAt),
        _ => null,
    };

    /// <summary>
    /// Whether somebody of the conversation gets it, and not a third party alone. In the inbox only a colleague that
    /// is known answers: anybody can write from an address at our domain.
    /// </summary>
    private async Task<bool> IsAnswerAsync(InboundMail mail, Lead lead, CancellationToken cancellationToken)
    {
        if (mail.Folder == InboundFolder.Inbox && mail.ColleagueId is null)
        {
            return false;
        }

        var outside = await OutsideAsync([.. Receivers(mail)], cancellationToken);
        return await participants.HasAsync(
            lead, [.. outside.Select(EmailAddress.MailboxOf)], cancellationToken);
    }

    private async Task HearAsync(InboundMail mail, Lead lead, CancellationToken cancellationToken)
    {
        await NoteAsync(lead, mail, new SchoolMailReceived(mail.Id, mail.ReceivedAt), cancellationToken);
        var status = LeadStatuses.Of(lead.Status);
        var waited = WaitingLeads.Since(lead) is not null;
        lead.Hear(mail.ReceivedAt, WaitingLeads.DoneUntil(lead));
        if (status.IsOpen || mail.ReceivedAt <= lead.StatusSince)
        {
            return;
        }

        if (status.OpensAgain)
        {
            conversation.Reopen(lead);
            await notices.ReopenedAsync(lead, cancellationToken);
        }
        else if (!waited && WaitingLeads.Since(lead) is not null)
        {
            await notices.WroteAsync(lead, cancellationToken);
        }
    }

    private async Task AnswerAsync(InboundMail mail, Lead lead, CancellationToken cancellationToken)
    {
        await NoteAsync(lead, mail, new AnswerFound(mail.Id, mail.ReceivedAt), cancellationToken);
        lead.Answer(mail.ReceivedAt, mail.ColleagueId);
        // The answer may be found after mails of the school that came later than it went.
        var later = await database.InboundMails
            .Where(other => other.LeadId == lead.Id && other.Fate == MailFate.Lead
                && other.Folder == InboundFolder.Inbox && other.ColleagueId == null
                && other.ReceivedAt > mail.ReceivedAt)
            .OrderBy(other => other.ReceivedAt).ToListAsync(cancellationToken);
        if (later.Find(other => !IsOfUs(other)) is { } first)
        {
            lead.Hear(first.ReceivedAt, WaitingLeads.DoneUntil(lead));
        }
    }

    private async Task NoteAsync(Lead lead, InboundMail mail, Event what, CancellationToken cancellationToken)
    {
        var name = mail.ColleagueId is null ? null : await database.Users.Where(one => one.Id == mail.ColleagueId)
            .Select(one => one.DisplayName).SingleOrDefaultAsync(cancellationToken);
        lead.Events.Add(LeadEvent.Of(what, mail.FetchedAt, name is null ? null : mail.ColleagueId, name));
        database.Touch(lead);
    }
}
