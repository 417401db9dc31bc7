using System.Net;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>Checks whether the mail server answers and accepts the sign-in, without sending a mail.</summary>
internal static class MailCheck
{
    public static async Task<IEnumerable<Finding>> LookAsync(IServiceProvider services)
    {
        var server = services.GetRequiredService<IOptions<MailOptions>>().Value.Smtp;
        if (string.IsNullOrEmpty(server.Host))
        {
            const string text = "no mail server: mails become files and reach nobody";
            return
            [
                services.GetRequiredService<IHostEnvironment>().IsDevelopment()
                    ? Finding.Ok("Mail:Smtp:Host", text)
                    : Finding.Warning("Mail:Smtp:Host", text),
            ];
        }

        return [await ConnectAsync(server, services.GetRequiredService<SmtpConnections>())];
    }

    private static async Task<Finding> ConnectAsync(SmtpOptions server, SmtpConnections connections)
    {
        var name = $"{server.Host}:{server.Port}";
        using var timeout = new CancellationTokenSource(server.Timeout);
        try
        {
            using var client = await connections.OpenAsync(timeout.Token);
            var security = client.IsSecure ? client.SslProtocol.ToString() : "no encryption";
            var signIn = string.IsNullOrEmpty(server.User) ? "without sign-in" : "sign-in accepted";
            signIn += $", greeted as {connections.LocalDomain}";
            await client.DisconnectAsync(quit: true, timeout.Token);
            return client.IsSecure || IsThisMachine(server.Host!)
                ? Finding.Ok("Mail:Smtp", $"{name} answers, {security}, {signIn}")
                : Finding.Warning("Mail:Smtp:Security",
                    $"{name} answers, {signIn}, but {security}: mails and password can be read on the way. "
                    + "Use StartTls.");
        }
        catch (TlsException exception)
        {
            return Finding.Fault(
                "Mail:Smtp:Security", $"no TLS with {name} that can be trusted: {exception.Failure.English}");
        }
        catch (NotSupportedException exception)
        {
            return Finding.Fault("Mail:Smtp", $"{name} does not offer what the settings ask: {FirstLine(exception)}");
        }
        catch (SmtpCommandException exception)
        {
            return Finding.Fault("Mail:Smtp:LocalDomain",
                $"{name}, greeted as {connections.LocalDomain}, refuses this program: "
                + SmtpAnswer.Of((int)exception.StatusCode, exception.Message));
        }
        catch (AuthenticationException exception)
        {
            return Finding.Fault("Mail:Smtp:User", $"{name} refuses the sign-in: {FirstLine(exception)} "
                + "Look at Mail:Smtp:User and Mail:Smtp:Password.");
        }
        catch (OperationCanceledException)
        {
            return Finding.Fault("Mail:Smtp:Host", $"{name} does not answer within {server.TimeoutSeconds} seconds. "
                + "Look at host and port, and whether a firewall lets this machine out.");
        }
        catch (Exception exception) when (exception is SocketException or IOException
            or MailKit.ProtocolException or MailKit.CommandException or TimeoutException)
        {
            return Finding.Fault("Mail:Smtp:Host", $"{name} cannot be spoken to: {FirstLine(exception)}");
        }
    }

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].Trim();
}
