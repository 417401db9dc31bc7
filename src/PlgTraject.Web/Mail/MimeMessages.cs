using MimeKit;
using MimeKit.Utils;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail;

/// <summary>Turns a stored mail into the message that goes over the line, all of it in ASCII.</summary>
public static class MimeMessages
{
    /// <param name="mail">The mail.</param>
    /// <param name="files">What goes with it.</param>
    /// <exception cref="UnsendableMailException">No message can be made of it.</exception>
    public static MimeMessage Create(OutboxMail mail, IEnumerable<MailAttachment> files)
    {
        try
        {
            return Make(mail, files);
        }
        catch (Exception exception) when (exception is not UnsendableMailException)
        {
            throw new UnsendableMailException(
                "Van deze mail kan geen bericht worden gemaakt dat een mailserver aanneemt.",
                $"no message can be made of it ({exception.GetType().Name})", exception);
        }
    }

    private static MimeMessage Make(OutboxMail mail, IEnumerable<MailAttachment> files)
    {
        var body = new BodyBuilder { TextBody = mail.TextBody, HtmlBody = mail.HtmlBody };
        foreach (var file in files)
        {
            body.Attachments.Add(
                file.FileName, file.Content,
                ContentType.TryParse(file.MediaType, out var type)
                    ? type
                    : new ContentType("application", "octet-stream"));
        }

        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            // A mail that was sent again long after it was written would look like an old one.
            Date = mail.WaitingSince,
            Body = body.ToMessageBody(),
        };
        message.From.Add(Mailbox(mail.FromName, Ascii(mail.FromAddress, "afzender", "sender")));
        message.To.Add(Mailbox(mail.ToName, Ascii(mail.ToAddress, "ontvanger", "receiver")));
        foreach (var address in CcAddresses.Read(mail.Cc))
        {
            message.Cc.Add(Mailbox("", Ascii(address, "ontvanger van de kopie", "receiver of the copy")));
        }

        message.InReplyTo = IdOf(mail.InReplyTo);
        message.References.AddRange((mail.References?.Split(' ') ?? []).Select(IdOf).OfType<string>());
        // Better a mail that is answered by hand than none.
        if (EmailAddress.ToAscii(EmailAddress.Clean(mail.ReplyToAddress)) is { } replyTo)
        {
            message.ReplyTo.Add(Mailbox(mail.ReplyToName ?? "", replyTo));
        }

        message.Subject = mail.Subject;
        // A mail of a colleague is one of a human, and whoever is on holiday may say so.
        if (mail.Audience != MailAudience.School)
        {
            // Two ways to tell programs that answer mail by themselves, such as during a holiday, not to answer this
            // one: the one of RFC 3834, and the one of Microsoft Exchange.
            message.Headers.Add(HeaderId.AutoSubmitted,
                mail.Audience == MailAudience.Visitor ? "auto-replied" : "auto-generated");
            message.Headers.Add("X-Auto-Response-Suppress", "All");
        }

        message.Headers.Add(HeaderId.ContentLanguage, "nl");
        LiteralHeaders.Write(message);
        // Seven bits and short lines pass every server, and make an .eml file that every program opens.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    /// <summary>The number of a mail that a program of somebody else made up, which may be anything.</summary>
    /// <returns>Null when it can't stand in a mail: better one that starts a thread anew than none.</returns>
    private static string? IdOf(string? stored) =>
        stored is not null && System.Text.Ascii.IsValid(stored) ? MimeUtils.ParseMessageId(stored) : null;

    private static MailboxAddress Mailbox(string name, string address) => new(name, address);

    private static string Ascii(string address, string whoInDutch, string who) =>
        EmailAddress.ToAscii(EmailAddress.Clean(address)) ?? throw new UnsendableMailException(
            $"Het adres van de {whoInDutch} kan niet in een mail staan: '{address}'.",
            $"the address of the {who} cannot stand in a mail");
}
