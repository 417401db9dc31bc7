using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>Opens connections to the mailbox of the settings.</summary>
public sealed class ImapConnections(IOptions<InboxOptions> options, MailboxTokens tokens)
{
    /// <summary>Connects and signs in.</summary>
    /// <exception cref="TlsException">There is no connection with TLS that can be trusted.</exception>
    /// <exception cref="TokenException">There is no token to sign in with.</exception>
    /// <exception cref="AuthenticationException">The server refuses the sign-in.</exception>
    /// <exception cref="Exception">The server does not answer, or in no way that can be understood.</exception>
    public async Task<ImapClient> OpenAsync(CancellationToken cancellationToken)
    {
        var server = options.Value;
        var failure = TlsFailure.NoAgreement;
        var client = new ImapClient { Timeout = (int)server.Timeout.TotalMilliseconds };
        client.ServerCertificateValidationCallback = (_, certificate, chain, errors) =>
            (failure = TlsFailure.Of(server.Host!, certificate, chain, errors)) is null;
        try
        {
            await client.ConnectAsync(server.Host!, server.Port, server.Security, cancellationToken);
            await SignInAsync(client, server, cancellationToken);
            return client;
        }
        catch (SslHandshakeException exception)
        {
            client.Dispose();
            throw new TlsException(failure ?? TlsFailure.NoAgreement, exception);
        }
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

    /// <summary>The folders that are read: the inbox, and the one with what was sent when there is one.</summary>
    public async Task<IReadOnlyList<(InboundFolder Kind, IMailFolder Folder)>> FoldersAsync(
        ImapClient client, CancellationToken cancellationToken)
    {
        var sent = await SentAsync(client, cancellationToken);
        return sent is null
            ? [(InboundFolder.Inbox, client.Inbox!)]
            : [(InboundFolder.Inbox, client.Inbox!), (InboundFolder.Sent, sent)];
    }

    private async Task SignInAsync(ImapClient client, InboxOptions server, CancellationToken cancellationToken)
    {
        if (!server.OAuth.IsOn)
        {
            await client.AuthenticateAsync(server.User!, server.Password!, cancellationToken);
            return;
        }

        try
        {
            await client.AuthenticateAsync(
                new SaslMechanismOAuth2(server.User!, await tokens.GetAsync(cancellationToken)), cancellationToken);
        }
        catch (AuthenticationException)
        {
            // A token may have been withdrawn before its end: the next attempt asks for another one.
            tokens.Forget();
            throw;
        }
    }

    private async Task<IMailFolder?> SentAsync(ImapClient client, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(options.Value.SentFolder))
        {
            return await client.GetFolderAsync(options.Value.SentFolder, cancellationToken);
        }

        if ((client.Capabilities & (ImapCapabilities.SpecialUse | ImapCapabilities.XList)) != 0
            && client.GetFolder(SpecialFolder.Sent) is { } special)
        {
            return special;
        }

        // Servers that do not say which one it is call it by a name that mail programs give it.
        var all = await client.GetFoldersAsync(client.PersonalNamespaces[0], cancellationToken: cancellationToken);
        string[] names = ["sent", "sent items", "sent mail", "sent messages", "verzonden", "verzonden items"];
        return all.FirstOrDefault(folder => names.Contains(folder.Name.ToLowerInvariant()));
    }
}
