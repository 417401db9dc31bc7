using MimeKit;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Mail;

/// <summary>Turns a stored mail into the message that goes over the line.</summary>
public static class MimeMessages
{
    public static MimeMessage Create(OutboxMail mail)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Date = mail.CreatedAt,
            Subject = mail.Subject,
            Body = new BodyBuilder { TextBody = mail.TextBody, HtmlBody = mail.HtmlBody }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(mail.FromName, mail.FromAddress));
        message.To.Add(new MailboxAddress(mail.ToName, mail.ToAddress));
        if (mail.ReplyToAddress is not null)
        {
            message.ReplyTo.Add(new MailboxAddress(mail.ReplyToName ?? "", mail.ReplyToAddress));
        }

        // Tells programs that answer mail by themselves, such as during a holiday, not to answer this one (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted,
            mail.Audience == MailAudience.Visitor ? "auto-replied" : "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, "nl");
        // Seven bits and short lines pass every server, and make an .eml file that every program opens.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }
}
