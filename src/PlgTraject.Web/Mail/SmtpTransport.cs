using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Sends through the SMTP server of the settings, with a new connection for each mail. A refusal for good parks the
/// mail only when it is about that mail or its receiver.
/// </summary>
public sealed class SmtpTransport(SmtpConnections connections) : IMailTransport
{
    private const int AuthenticationRequired = 530;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = await OpenAsync(cancellationToken);
        try
        {
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException exception)
        {
            throw Refused(exception, StepOf(exception.ErrorCode));
        }
        catch (ServiceNotAuthenticatedException exception)
        {
            throw Delayed(SmtpAnswer.Of(AuthenticationRequired, exception.Message), exception);
        }

        await QuitAsync(client, cancellationToken);
    }

    private async Task<SmtpClient> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await connections.OpenAsync(cancellationToken);
        }
        catch (TlsException exception)
        {
            throw new MailDelayedException(
                $"Geen beveiligde verbinding met de mailserver: {exception.Failure.Dutch}.",
                $"no TLS, {exception.Failure.English}", exception);
        }
        catch (SmtpCommandException exception)
        {
            throw Refused(exception, SmtpStep.Greeting);
        }
        catch (AuthenticationException exception) when (SmtpAnswer.Read(exception.Message) is { } answer)
        {
            throw Delayed(answer, exception);
        }
    }

    private static SmtpStep StepOf(SmtpErrorCode code) => code switch
    {
        SmtpErrorCode.SenderNotAccepted => SmtpStep.Sender,
        SmtpErrorCode.RecipientNotAccepted => SmtpStep.Receiver,
        // The command DATA, or the mail itself.
        _ => SmtpStep.Content,
    };

    private static Exception Refused(SmtpCommandException exception, SmtpStep step)
    {
        var answer = SmtpAnswer.Of((int)exception.StatusCode, exception.Message);
        return answer.IsPermanent && answer.About(step) != RefusalSubject.Us
            ? new UnsendableMailException(answer.ToString(), answer.Number, exception)
            : Delayed(answer, exception);
    }

    private static MailDelayedException Delayed(SmtpAnswer answer, Exception exception) =>
        new(answer.ToString(), answer.Number, exception);

    private static async Task QuitAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException
            or SmtpProtocolException or SmtpCommandException)
        {
            // The mail was accepted. It must not be sent again because ending the connection fails.
        }
    }
}
