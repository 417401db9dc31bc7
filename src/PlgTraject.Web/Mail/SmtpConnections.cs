using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Mail;

/// <summary>Opens connections to the SMTP server of the settings.</summary>
public sealed class SmtpConnections(IOptions<MailOptions> mail, IOptions<SiteOptions> site)
{
    /// <summary>
    /// The name by which this program greets the server. Many servers refuse a name without a dot, which that of a
    /// container is.
    /// </summary>
    public string LocalDomain => mail.Value.Smtp.LocalDomain is { Length: > 0 } name
        ? name
        // In brackets, as an IPv6 address has them, MailKit would not recognise it.
        : site.Value.BaseUrl.IdnHost.Trim('[', ']');

    /// <summary>Connects and signs in.</summary>
    /// <exception cref="TlsException">There is no connection with TLS that can be trusted.</exception>
    /// <exception cref="SmtpCommandException">The server refuses the connection or our greeting.</exception>
    /// <exception cref="AuthenticationException">The server refuses the sign-in.</exception>
    /// <exception cref="Exception">The server does not answer, or in no way that can be understood.</exception>
    public async Task<SmtpClient> OpenAsync(CancellationToken cancellationToken)
    {
        var server = mail.Value.Smtp;
        var failure = TlsFailure.NoAgreement;
        var client = new SmtpClient
        {
            Timeout = (int)server.Timeout.TotalMilliseconds,
            LocalDomain = LocalDomain,
        };
        client.ServerCertificateValidationCallback = (_, certificate, chain, errors) =>
            (failure = TlsFailure.Of(server.Host!, certificate, chain, errors)) is null;
        try
        {
            await client.ConnectAsync(server.Host!, server.Port, server.Security, cancellationToken);
            if (!string.IsNullOrEmpty(server.User))
            {
                await client.AuthenticateAsync(server.User, server.Password ?? "", cancellationToken);
            }

            // Every mail is in ASCII. With this extension MailKit would put the domain of an address back in its own
            // letters, which not every server on the way takes.
            client.Capabilities &= ~SmtpCapabilities.UTF8;
            return client;
        }
        catch (SslHandshakeException exception)
        {
            client.Dispose();
            throw new TlsException(failure ?? TlsFailure.NoAgreement, exception);
        }
        // The server says that it has no STARTTLS; while signing in it would mean something else.
        catch (NotSupportedException exception) when (!client.IsConnected)
        {
            client.Dispose();
            throw new TlsException(TlsFailure.NotOffered, exception);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}

/// <summary>There is no connection with TLS to the mail server that can be trusted.</summary>
public sealed class TlsException(TlsFailure failure, Exception inner) : IOException(failure.English, inner)
{
    public TlsFailure Failure { get; } = failure;
}
