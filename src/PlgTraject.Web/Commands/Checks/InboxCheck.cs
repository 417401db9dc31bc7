using MailKit;
using MailKit.Net.Imap;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>Signs in at the mailbox and says what the program finds there, without taking or changing a mail.</summary>
internal static class InboxCheck
{
    private const string Subject = "Inbox";

    public static async Task<IEnumerable<Finding>> LookAsync(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<InboxOptions>>().Value;
        if (!options.IsOn)
        {
            return [Finding.Ok(Subject, "off: what schools answer is not read")];
        }

        var name = $"{options.Host}:{options.Port}";
        var connections = services.GetRequiredService<ImapConnections>();
        using var timeout = new CancellationTokenSource(options.Timeout);
        try
        {
            using var client = await connections.OpenAsync(timeout.Token);
            var folders = await connections.FoldersAsync(client, timeout.Token);
            List<Finding> findings = [Finding.Ok(Subject, await TellAsync(name, client, folders, timeout.Token))];
            if (!folders.Any(folder => folder.Kind == InboundFolder.Sent))
            {
                findings.Add(Finding.Warning($"{Subject}:SentFolder",
                    "no folder with sent mails is found: answers from a mail program do not count. Name it"));
            }

            await client.DisconnectAsync(quit: true, timeout.Token);
            return findings;
        }
        // Whatever is wrong is a finding, in the words in which the log tells it.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return [Finding.Fault(SettingOf(exception), $"{name}: {MailboxState.FaultOf(exception)}")];
        }
    }

    private static async Task<string> TellAsync(
        string name, ImapClient client, IReadOnlyList<(InboundFolder Kind, IMailFolder Folder)> folders,
        CancellationToken cancellationToken)
    {
        List<string> words =
        [
            $"{name} answers, {(client.IsSecure ? client.SslProtocol.ToString() : "no encryption")}, sign-in accepted",
            client.Capabilities.HasFlag(ImapCapabilities.Idle)
                ? "tells of new mail itself (IDLE)"
                : "is asked for new mail",
        ];
        foreach (var (_, folder) in folders)
        {
            await folder.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
            var rights = await RightsAsync(client, folder, cancellationToken);
            words.Add($"may read {folder.FullName} ({folder.Count} mails){rights}");
        }

        return string.Join("; ", words);
    }

    /// <summary>More rights than to look and read are more than the program needs.</summary>
    private static async Task<string> RightsAsync(
        ImapClient client, IMailFolder folder, CancellationToken cancellationToken)
    {
        const string unknown = ", can't tell what else it may do (the server does not say: no ACL)";
        if (!client.Capabilities.HasFlag(ImapCapabilities.Acl))
        {
            return unknown;
        }

        try
        {
            var rights = string.Concat(
                (await folder.GetMyAccessRightsAsync(cancellationToken)).Select(right => right.Right));
            return rights.Except("lrs").Any() ? $", and more than it needs (rights {rights})" : $" (rights {rights})";
        }
        catch (ImapCommandException)
        {
            return unknown;
        }
    }

    private static string SettingOf(Exception exception) => exception switch
    {
        TokenException => $"{Subject}:OAuth",
        MailKit.Security.AuthenticationException => $"{Subject}:User",
        FolderNotFoundException => $"{Subject}:SentFolder",
        Web.Mail.TlsException => $"{Subject}:Security",
        _ => $"{Subject}:Host",
    };
}
