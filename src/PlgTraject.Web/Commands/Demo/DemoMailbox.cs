using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Commands.Demo;

/// <summary>
/// A mailbox with what schools that do not exist answered, and all else that comes in a mailbox. Each mail is placed as
/// a real one would be, so that clocks, histories and ledger agree.
/// </summary>
internal sealed class DemoMailbox(
    PlgTrajectDbContext database, IMailPlacement placement, MailLedger ledger, MailComposer composer,
    ProgrammeContent programme, IOptions<InboxOptions> inbox, TimeProvider clock)
{
    /// <summary>So many of the newest conversations have mails of the school.</summary>
    private const int Conversations = 40;

    private readonly DateTime _now = clock.GetUtcNow().UtcDateTime;

    private string Name => inbox.Value.IsOn ? inbox.Value.Name : EmailAddress.KeyOf(composer.StaffAddress);

    /// <summary>Stores the mails in the order in which they came, all in one transaction.</summary>
    public Task FillAsync(CancellationToken cancellationToken) => database.AloneAsync(
        async stop =>
        {
            var letters = new DemoLetters(composer.StaffAddress, programme.Provider.Domain, _now);
            var mails = letters.About(await ConversationsAsync(stop))
                .Concat(letters.ForTriage(await TwiceAsync(stop), await AnybodyAsync(stop)))
                .Concat(letters.Again(await LostAsync(stop)))
                .Where(mail => mail.Server.ReceivedAt < _now)
                .OrderBy(mail => mail.Server.ReceivedAt).ToList();
            foreach (var mail in mails)
            {
                await TakeAsync(mail, MailFate.Triage, because: null, stop);
            }

            foreach (var (mail, fate, because) in letters.Aside(await OwnAsync(stop)))
            {
                await TakeAsync(mail, fate, because, stop);
            }

            // Without a mailbox in the settings nobody reads this one.
            database.Mailboxes.Add(new Mailbox { Name = Name, ReadAt = inbox.Value.IsOn ? _now : null });
            await database.SaveChangesAsync(stop);
            return mails.Count;
        },
        cancellationToken);

    private async Task TakeAsync(
        ReceivedMessage message, MailFate fate, string? because, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        var mail = message.ToMail(Name, fate, message.Server.ReceivedAt.AddMinutes(1));
        database.InboundMails.Add(mail);
        if (fate is not (MailFate.SeenBefore or MailFate.Ours))
        {
            message.Fill(mail);
        }

        (mail.SetAsideBecause, mail.DecidedAt) = (because, because is null ? null : mail.FetchedAt.AddHours(1));
        await database.SaveChangesAsync(cancellationToken);
        if (fate == MailFate.Triage)
        {
            await placement.PlaceAsync(mail, message, cancellationToken);
            await database.SaveChangesAsync(cancellationToken);
        }

        await ledger.FetchedAsync(Name, mail.FetchedOn, 1, cancellationToken);
        await ledger.CountAsync(Name, mail.FetchedOn, mail.Fate, 1, cancellationToken);
    }

    private async Task<IReadOnlyList<DemoConversation>> ConversationsAsync(CancellationToken cancellationToken)
    {
        var open = Web.Leads.LeadStatuses.Open;
        return await Of(database.Leads.Where(lead => open.Contains(lead.Status))).Take(Conversations)
            .ToListAsync(cancellationToken);
    }

    /// <summary>A mail to a school that did not want to take part, or null.</summary>
    private Task<DemoConversation?> LostAsync(CancellationToken cancellationToken) =>
        Of(database.Leads.Where(lead => lead.Status == LeadStatus.Lost && lead.StatusSince < _now.AddDays(-2)))
            .FirstOrDefaultAsync(cancellationToken);

    private IQueryable<DemoConversation> Of(IQueryable<Lead> leads)
    {
        var since = _now.AddDays(-120);
        return database.OutboxMails
            .Where(mail => mail.Audience == MailAudience.School && mail.SentAt > since)
            .Join(leads, mail => mail.LeadId, lead => (long?)lead.Id, (mail, lead) => new { mail, lead })
            .OrderByDescending(row => row.mail.SentAt)
            .Select(row => new DemoConversation(
                row.lead.Name, row.lead.Email, row.mail.MessageId, row.mail.Subject, row.mail.TextBody,
                row.mail.SentAt!.Value, row.mail.FromName ?? ""));
    }

    /// <summary>Somebody with more than one open lead, or null.</summary>
    private async Task<(string Name, string Address)?> TwiceAsync(CancellationToken cancellationToken)
    {
        var open = Web.Leads.LeadStatuses.Open;
        var leads = database.Leads.Where(lead => open.Contains(lead.Status));
        return await leads.Where(lead => leads.Any(other => other.SenderKey == lead.SenderKey && other.Id < lead.Id))
            .OrderByDescending(lead => lead.Id).Select(lead => new { lead.Name, lead.Email })
            .FirstOrDefaultAsync(cancellationToken) is { } one ? (one.Name, one.Email) : null;
    }

    /// <summary>A lead of which somebody else at the school writes.</summary>
    private Task<Lead> AnybodyAsync(CancellationToken cancellationToken) =>
        database.Leads.AsNoTracking().OrderByDescending(lead => lead.Id).FirstAsync(cancellationToken);

    /// <summary>Mails that the product sent itself, which stand in the folder of sent mails as well.</summary>
    private Task<List<OutboxMail>> OwnAsync(CancellationToken cancellationToken)
    {
        var since = _now.AddDays(-20);
        return database.OutboxMails.AsNoTracking().Where(mail => mail.SentAt > since)
            .OrderByDescending(mail => mail.SentAt).Take(12).ToListAsync(cancellationToken);
    }
}

/// <summary>A mail to a school that can be answered.</summary>
internal sealed record DemoConversation(
    string Name, string Address, string MessageId, string Subject, string Text, DateTime SentAt, string Sender)
{
    /// <summary>Who wrote it, without whose site it is.</summary>
    public string Author => Sender.Split(" (")[0];
}
