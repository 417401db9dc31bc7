using MimeKit;

namespace PlgTraject.Web.Mail;

/// <summary>Hands a mail over to whatever delivers it.</summary>
public interface IMailTransport
{
    /// <summary>Returns when the mail is accepted.</summary>
    /// <exception cref="UnsendableMailException">Trying again is useless.</exception>
    /// <exception cref="MailDelayedException">It may work later, and what is wrong is known.</exception>
    /// <exception cref="Exception">With any other exception it may work later too.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}

/// <summary>A mail that can never be sent as it is, so that staff must look at it.</summary>
/// <param name="reason">What is wrong, for staff: in Dutch, or in the words of the mail server.</param>
/// <param name="fault">The same for the log, without what may hold an address.</param>
/// <param name="inner">What told it, if something did.</param>
public sealed class UnsendableMailException(string reason, string fault, Exception? inner = null)
    : Exception(reason, inner)
{
    public string Fault { get; } = fault;
}

/// <summary>A mail that was not sent now and can be later.</summary>
/// <param name="reason">What is wrong, for staff: in Dutch, or in the words of the mail server.</param>
/// <param name="fault">The same for the log, without what may hold an address.</param>
/// <param name="inner">What told it.</param>
public sealed class MailDelayedException(string reason, string fault, Exception inner) : Exception(reason, inner)
{
    public string Fault { get; } = fault;
}
