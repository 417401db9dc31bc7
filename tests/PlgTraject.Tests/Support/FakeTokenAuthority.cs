using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace PlgTraject.Tests.Support;

/// <summary>
/// Gives tokens as Microsoft 365 does to an application (client credentials), and tells a mail server whether a token
/// is one. What it refuses, a test decides.
/// </summary>
public sealed class FakeTokenAuthority : IAsyncDisposable
{
    public const string ClientId = "11111111-2222-3333-4444-555555555555";
    public const string ClientSecret = "geheim-van-de-toepassing";

    private readonly ConcurrentDictionary<string, bool> _tokens = new();
    private readonly Certificates _certificates = new();
    private readonly WebApplication _app;

    public FakeTokenAuthority()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0, port => port.UseHttps(
                (X509Certificate2)_certificates.Server().ServerCertificate!));
            server.Listen(IPAddress.Loopback, 0);
        });
        _app = builder.Build();
        _app.MapPost("/contoso/oauth2/v2.0/token", async (HttpRequest request) => Token(await request.ReadFormAsync()));
        _app.MapPost("/introspect", async (HttpRequest request) => Results.Json(new
        {
            active = _tokens.GetValueOrDefault((await request.ReadFormAsync())["token"].ToString()),
            username = Dovecot.User,
        }));
        _app.StartAsync().GetAwaiter().GetResult();
        Authority = $"{_app.Urls.Single(url => url.StartsWith("https", StringComparison.Ordinal))}/contoso";
        Introspection = $"{_app.Urls.Single(url => url.StartsWith("http:", StringComparison.Ordinal))}/introspect";
    }

    public string Authority { get; }

    public string Introspection { get; }

    /// <summary>How many tokens it gave.</summary>
    public int Given => _tokens.Count;

    /// <summary>How long a token lasts, in seconds.</summary>
    public int Lasts { get; set; } = 3600;

    /// <summary>Whether it refuses the secret, as when that is over.</summary>
    public bool Refuses { get; set; }

    /// <summary>Withdraws all tokens before their end.</summary>
    public void Withdraw()
    {
        foreach (var token in _tokens.Keys)
        {
            _tokens[token] = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificates.Dispose();
    }

    private IResult Token(IFormCollection form)
    {
        if (Refuses || form["grant_type"] != "client_credentials" || form["client_id"] != ClientId
            || form["client_secret"] != ClientSecret)
        {
            return Results.Json(
                new { error = "invalid_client", error_description = "AADSTS7000222: The secret is expired." },
                statusCode: StatusCodes.Status401Unauthorized);
        }

        var token = Guid.NewGuid().ToString("N");
        _tokens[token] = true;
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = Lasts });
    }

    /// <summary>A client that believes the authority, whose certificate nobody else would.</summary>
    public sealed class Client : IMsalHttpClientFactory, IDisposable
    {
#pragma warning disable CA2000 // The client disposes it.
        private readonly HttpClient _client = new(new SocketsHttpHandler
        {
            SslOptions =
            {
                RemoteCertificateValidationCallback = static (_, shown, _, _) => shown?.Subject == "CN=mail",
            },
        });
#pragma warning restore CA2000

        public HttpClient GetHttpClient() => _client;

        public void Dispose() => _client.Dispose();
    }
}
