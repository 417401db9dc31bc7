using MimeKit;

namespace PlgTraject.Web.Mail;

/// <summary>Hands a mail over to whatever delivers it.</summary>
public interface IMailTransport
{
    /// <summary>Returns when the mail is accepted.</summary>
    /// <exception cref="MailRefusedException">It is refused for good; trying again is useless.</exception>
    /// <exception cref="Exception">Anything else: it may work later.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
