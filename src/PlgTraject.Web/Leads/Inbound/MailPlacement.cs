using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// Decides what becomes of a new mail: what belongs to a lead goes there, what a machine sent touches no clock, and
/// what nobody can tell waits for a colleague.
/// </summary>
public sealed class MailPlacement(
    PlgTrajectDbContext database, LeadMatching matching, MailOnLead onLead, InboundNotices notices,
    OurAddresses ours)
    : IMailPlacement
{
    private Dictionary<string, string>? _accounts;

    public async Task PlaceAsync(InboundMail mail, ReceivedMessage message, CancellationToken cancellationToken)
    {
        mail.ColleagueId = await ColleagueAsync(mail.FromAddress, cancellationToken);
        switch (message.Machine)
        {
            case MachineKind.Bounce:
                await PlaceBounceAsync(mail, message.Bounce!, cancellationToken);
                break;
            case MachineKind.Certainly:
                await PlaceAutomaticAsync(mail, message, cancellationToken);
                break;
            case MachineKind.None or MachineKind.Perhaps:
                await PlaceHumanAsync(mail, message, cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"{message.Machine} has no place yet.");
        }
    }

    private async Task PlaceHumanAsync(
        InboundMail mail, ReceivedMessage message, CancellationToken cancellationToken)
    {
        var match = await matching.FindAsync(mail, message.References, cancellationToken);
        if (match.Lead is { } lead)
        {
            await onLead.PutAsync(mail, lead, match.FoundBy, cancellationToken);
        }
        else if (mail.Folder == InboundFolder.Sent && !match.IsAmbiguous)
        {
            mail.Fate = MailFate.NotToSchool;
        }
        else if (message.Machine == MachineKind.Perhaps && !match.IsAmbiguous && !onLead.IsOfUs(mail))
        {
            mail.Fate = MailFate.AutomaticReply;
        }
    }

    private async Task PlaceAutomaticAsync(
        InboundMail mail, ReceivedMessage message, CancellationToken cancellationToken)
    {
        mail.Fate = MailFate.AutomaticReply;
        var match = mail.Folder == InboundFolder.Inbox
            ? await matching.FindAsync(mail, message.References, cancellationToken)
            : LeadMatch.None;
        // A machine of the school sends more than answers to us, which say nothing of the lead.
        if (match is { Lead: { } lead, FoundBy: MailMatch.Thread or MailMatch.Reference })
        {
            await onLead.NoteAsync(
                mail, lead, match.FoundBy, new AutomaticReplyReceived(mail.Id, mail.ReceivedAt), cancellationToken);
        }
    }

    private async Task PlaceBounceAsync(
        InboundMail mail, BounceReport report, CancellationToken cancellationToken)
    {
        mail.Fate = MailFate.Bounce;
        var ids = report.MessageIds.ToList();
        var outbox = (await database.OutboxMails.Where(one => ids.Contains(one.MessageId)).OrderBy(one => one.Id)
            .ToListAsync(cancellationToken)).MinBy(one => ids.IndexOf(one.MessageId));
        if (outbox is not null)
        {
            await PlaceBounceAsync(mail, outbox, report.Reason, cancellationToken);
            return;
        }

        // A colleague may have sent it from a mail program.
        var answer = (await database.InboundMails
            .Where(one => one.LeadId != null && one.Fate == MailFate.Lead && one.Folder == InboundFolder.Sent
                && one.MessageId != null && ids.Contains(one.MessageId))
            .OrderBy(one => one.Id).Select(one => new { one.MessageId, one.LeadId })
            .ToListAsync(cancellationToken)).MinBy(one => ids.IndexOf(one.MessageId!));
        if (answer is not null && await matching.KeptAsync(answer.LeadId!.Value, cancellationToken) is { } lead)
        {
            var isFirst = !await database.InboundMails.AnyAsync(
                one => one.Fate == MailFate.Bounce && one.InReplyTo == answer.MessageId && one.Id != mail.Id,
                cancellationToken);
            await TellAsync(mail, lead, outbox: null, report.Reason, isFirst, cancellationToken);
        }
        else if (answer is null && await IsOfSchoolAsync(report, cancellationToken))
        {
            // A colleague knows which mail it was, and a school that hears nothing must not go unseen.
            mail.Fate = MailFate.Triage;
        }
    }

    /// <summary>Whether a mail that is known no more was ours, or a school with a lead should have got it.</summary>
    private async Task<bool> IsOfSchoolAsync(BounceReport report, CancellationToken cancellationToken)
    {
        var receivers = report.Receivers;
        return report.MessageIds.Any(ours.IsOwnId) || (receivers.Count > 0 && await database.Leads.AnyAsync(
            lead => lead.SenderKey != "" && receivers.Contains(lead.SenderKey), cancellationToken));
    }

    private async Task PlaceBounceAsync(
        InboundMail mail, OutboxMail outbox, string? reason, CancellationToken cancellationToken)
    {
        var isFirst = outbox.BouncedAt is null;
        mail.OutboxMailId = outbox.Id;
        outbox.BouncedAt ??= mail.ReceivedAt;
        outbox.LastError = reason ?? outbox.LastError;
        // What comes back from a colleague is no news about the school, and nobody is mailed about it.
        if (outbox is { LeadId: { } id, Audience: MailAudience.School or MailAudience.Visitor }
            && await matching.KeptAsync(id, cancellationToken) is { } lead)
        {
            await TellAsync(mail, lead, outbox.Id, reason, isFirst, cancellationToken);
        }
    }

    private async Task TellAsync(
        InboundMail mail, Lead lead, long? outbox, string? reason, bool isFirst, CancellationToken cancellationToken)
    {
        await onLead.NoteAsync(
            mail, lead, MailMatch.Thread, new MailBounced(mail.Id, mail.ReceivedAt, outbox), cancellationToken);
        if (isFirst)
        {
            await notices.BouncedAsync(lead, reason, cancellationToken);
        }
    }

    private async Task<string?> ColleagueAsync(string address, CancellationToken cancellationToken)
    {
        // Accounts are few, and asked for with every mail.
        _accounts ??= await database.Users.Where(one => one.NormalizedEmail != null)
            .ToDictionaryAsync(one => one.NormalizedEmail!, one => one.Id, cancellationToken);
        return _accounts.GetValueOrDefault(EmailAddress.KeyOf(address).ToUpperInvariant());
    }
}
