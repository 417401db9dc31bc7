using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Tests.Support;

/// <summary>Valid mails of the mailbox; a test names only what it is about.</summary>
internal static class TestMail
{
    private static int _number;

    /// <param name="text">Null for a mail that has only a layout.</param>
    /// <param name="html">Its layout, or null.</param>
    /// <param name="subject">What stands above it.</param>
    /// <param name="from">The address that sent it.</param>
    /// <param name="fromName">The name before that address.</param>
    /// <param name="to">For whom it is; otherwise for us.</param>
    /// <param name="cc">Who got a copy.</param>
    /// <param name="at">When it came; otherwise when the clock of <see cref="AppFixture"/> starts.</param>
    /// <param name="fate">What became of it.</param>
    /// <param name="folder">Where it was found.</param>
    /// <param name="lead">The lead to which it belongs; null when there is none.</param>
    /// <param name="inReplyTo">The number of the mail that it answers, or null.</param>
    public static InboundMail Of(
        string? text = "Dag van de school",
        string? html = null,
        string subject = "Een vraag",
        string from = "zoe@regenboog.example",
        string fromName = "",
        string? to = null,
        string? cc = null,
        DateTime? at = null,
        MailFate fate = MailFate.Triage,
        InboundFolder folder = InboundFolder.Inbox,
        Lead? lead = null,
        string? inReplyTo = null)
    {
        var number = 100_000 + Interlocked.Increment(ref _number);
        var moment = at ?? AppFixture.Start.UtcDateTime;
        var mail = new ReceivedMessage
        {
            Server = new ServerFacts(folder, 1, number, moment, 1000),
            Fingerprint = $"{number:D64}",
            MessageId = $"{number}@regenboog.example",
            FromAddress = from,
            FromName = fromName,
            Subject = subject,
            To = to ?? TestContent.Programme.Contact.Email,
            Cc = cc,
            InReplyTo = inReplyTo,
            Headers = "",
            Text = text,
            Html = html,
        }.ToMail("info@provider.example", fate, moment);
        mail.Content = new InboundContent { Headers = "", Text = text, Html = html };
        mail.LeadId = lead?.Id;
        return mail;
    }

    /// <summary>Stores a mail and counts it, as the product does.</summary>
    /// <returns>Its key.</returns>
    public static Task<long> HasMail(this AppFixture app, InboundMail mail) => app.Database(async database =>
    {
        var (ledger, stop) = (new MailLedger(database), TestContext.Current.CancellationToken);
        database.InboundMails.Add(mail);
        await ledger.FetchedAsync(mail.Mailbox, mail.FetchedOn, 1, stop);
        await ledger.CountAsync(mail.Mailbox, mail.FetchedOn, mail.Fate, 1, stop);
        await database.SaveChangesAsync(stop);
        return mail.Id;
    });

    public static InboundAttachment File(string name, string mediaType = "application/octet-stream") => new()
    {
        FileName = name,
        MediaType = mediaType,
        Size = 3,
        Content = "abc"u8.ToArray(),
    };
}
