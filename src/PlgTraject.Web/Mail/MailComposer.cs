using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Mail;

/// <summary>Makes a mail for the outbox: from us, with a number of its own, to be sent at once.</summary>
public sealed class MailComposer(ProgrammeContent programme, IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>The sender of every mail.</summary>
    internal string FromAddress => options.Value.FromAddress ?? programme.Contact.Email;

    /// <summary>The mailbox of staff.</summary>
    internal string StaffAddress => options.Value.StaffAddress ?? programme.Contact.Email;

    internal OutboxMail Compose(MailAudience audience, string subject, MailBody body, string toAddress, string toName)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new OutboxMail
        {
            Audience = audience,
            MessageId = $"{Guid.NewGuid():N}@{programme.Provider.Domain}",
            FromAddress = FromAddress,
            FromName = programme.Provider.Name,
            ToAddress = toAddress,
            ToName = toName,
            Subject = subject,
            TextBody = body.Text,
            HtmlBody = body.Html,
            CreatedAt = now,
            NextAttemptAt = now,
            WaitingSince = now,
        };
    }

    /// <summary>Makes a mail to the mailbox of staff.</summary>
    internal OutboxMail ToStaff(string subject, MailBody body) => Compose(
        MailAudience.Staff, subject, body, StaffAddress, programme.Provider.Name);
}
