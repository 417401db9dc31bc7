using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Gets the tokens with which the program signs in at a mailbox of Microsoft 365 as an application. A token is used
/// until shortly before its end.
/// </summary>
public sealed class MailboxTokens(IOptions<InboxOptions> options, IMsalHttpClientFactory http)
{
    private IConfidentialClientApplication? _application;
    private volatile bool _mustRenew;

    /// <exception cref="TokenException">There is none to be had.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            _application ??= Application();
            var token = await _application.AcquireTokenForClient([options.Value.OAuth.Scope])
                .WithForceRefresh(_mustRenew).ExecuteAsync(cancellationToken);
            _mustRenew = false;
            return token.AccessToken;
        }
        catch (MsalException exception)
        {
            throw new TokenException(exception.ErrorCode, exception);
        }
        catch (HttpRequestException exception)
        {
            throw new TokenException("the authority can't be reached", exception);
        }
    }

    /// <summary>The next token is a new one.</summary>
    public void Forget() => _mustRenew = true;

    private IConfidentialClientApplication Application()
    {
        var settings = options.Value.OAuth;
        return ConfidentialClientApplicationBuilder.Create(settings.ClientId)
            .WithClientSecret(settings.ClientSecret)
            .WithAuthority(settings.Authority!.AbsoluteUri, validateAuthority: false)
            // The setting names the authority; nobody else needs to be asked where it is.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http)
            .Build();
    }
}

/// <summary>Gives the library that gets tokens the one client of the program.</summary>
internal sealed class TokenClient(IOptions<InboxOptions> options) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _client = new() { Timeout = options.Value.Timeout };

    public HttpClient GetHttpClient() => _client;

    public void Dispose() => _client.Dispose();
}

/// <summary>There is no token to sign in at the mailbox with.</summary>
/// <param name="fault">Why, in English, without a secret.</param>
/// <param name="inner">What was thrown.</param>
public sealed class TokenException(string fault, Exception inner) : IOException($"no token: {fault}", inner);
