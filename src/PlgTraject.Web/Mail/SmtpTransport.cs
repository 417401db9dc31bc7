using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace PlgTraject.Web.Mail;

/// <summary>Sends through the SMTP server of the settings, with a new connection for each mail.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    private const int FirstPermanentCode = 500;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var server = options.Value.Smtp;
        using var client = await ConnectAsync(server, cancellationToken);
        try
        {
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException exception)
        {
            var answer = $"{(int)exception.StatusCode} {exception.Message}";
            throw IsPermanent(exception)
                ? new MailRefusedException(answer, exception)
                : new IOException(answer, exception);
        }

        await QuitAsync(client, cancellationToken);
    }

    /// <summary>Connects and signs in.</summary>
    public static async Task<SmtpClient> ConnectAsync(SmtpOptions server, CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = (int)server.Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(server.Host!, server.Port, server.Security, cancellationToken);
            if (!string.IsNullOrEmpty(server.User))
            {
                await client.AuthenticateAsync(server.User, server.Password ?? "", cancellationToken);
            }

            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether the server refuses this mail for good. When it refuses our account or the address of the sender, a
    /// setting is wrong: that holds for every mail, and they can go out once it is right.
    /// </summary>
    private static bool IsPermanent(SmtpCommandException exception) =>
        (int)exception.StatusCode >= FirstPermanentCode
        && exception.ErrorCode is SmtpErrorCode.MessageNotAccepted or SmtpErrorCode.RecipientNotAccepted;

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
