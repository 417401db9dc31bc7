using MimeKit;

namespace PlgTraject.Web.Mail;

/// <summary>Hands a mail over to whatever delivers it.</summary>
public interface IMailTransport
{
    /// <summary>Returns when the mail is accepted.</summary>
    /// <exception cref="MailRefusedException">The server refuses it for good, so trying again is useless.</exception>
    /// <exception cref="Exception">With any other exception it may work later.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}

/// <summary>The mail server refused a mail for good (an SMTP answer in the 500 range).</summary>
public sealed class MailRefusedException(string message, Exception inner) : Exception(message, inner);
