using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PlgTraject.Tests.Support;

/// <summary>
/// A provider of OpenID Connect on loopback, strict where a real one is: it knows one client and its secret, takes a
/// code once and only with its PKCE verifier. Who signs in there, and what is wrong with its answers, a test decides.
/// </summary>
public sealed class FakeOpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "plg-traject";
    public const string ClientSecret = "geheim van de test";

    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _codes = new();
    private readonly WebApplication _app;

    public FakeOpenIdProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet(
            "/.well-known/openid-configuration", () => IsAway ? Results.StatusCode(503) : Results.Json(Discovery));
        _app.MapGet("/jwks", () => Results.Json(Keys));
        _app.MapGet("/authorize", (HttpRequest request) => Authorize(request));
        _app.MapPost("/token", async (HttpRequest request) => Token(await request.ReadFormAsync()));
        _app.MapGet(
            "/userinfo", () => Results.Json(new Dictionary<string, object>(UserInfo) { ["sub"] = Claims["sub"] }));
        _app.StartAsync().GetAwaiter().GetResult();
        Issuer = _app.Urls.Single();
    }

    public string Issuer { get; }

    /// <summary>What the ID token says of who signs in; sub must be among it.</summary>
    public Dictionary<string, object> Claims { get; set; } = [];

    /// <summary>What only the userinfo endpoint says.</summary>
    public Dictionary<string, object> UserInfo { get; set; } = [];

    /// <summary>The discovery document is not to be had.</summary>
    public bool IsAway { get; set; }

    /// <summary>Another key signs than the one that is published.</summary>
    public bool SignsWithAnotherKey { get; set; }

    public string? NonceInstead { get; set; }
    public string? AudienceInstead { get; set; }

    /// <summary>The last thing that was asked at the authorization endpoint.</summary>
    public Dictionary<string, string> LastRequest { get; private set; } = [];

    /// <summary>How often a code was redeemed in vain.</summary>
    public int Refusals { get; private set; }

    private object Discovery => new Dictionary<string, object>
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = $"{Issuer}/token",
        ["userinfo_endpoint"] = $"{Issuer}/userinfo",
        ["jwks_uri"] = $"{Issuer}/jwks",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        ["code_challenge_methods_supported"] = new[] { "S256" },
    };

    private object Keys
    {
        get
        {
            var key = _key.ExportParameters(includePrivateParameters: false);
            return new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA",
                        use = "sig",
                        kid = "test",
                        alg = "RS256",
                        n = Base64UrlEncoder.Encode(key.Modulus),
                        e = Base64UrlEncoder.Encode(key.Exponent),
                    },
                },
            };
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Authorize(HttpRequest request)
    {
        LastRequest = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (LastRequest["client_id"] != ClientId
            || LastRequest["response_type"] != "code"
            || LastRequest["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = LastRequest;
        return Results.Redirect(QueryHelpers.AddQueryString(
            LastRequest["redirect_uri"],
            new Dictionary<string, string?> { ["code"] = code, ["state"] = LastRequest["state"] }));
    }

    private IResult Token(IFormCollection form)
    {
        // A code works once, whatever becomes of it.
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret
            || !_codes.TryRemove(form["code"].ToString(), out var request)
            || form["redirect_uri"] != request["redirect_uri"]
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())))
                != request["code_challenge"])
        {
            Refusals++;
            return Results.Json(new { error = "invalid_grant" }, statusCode: (int)HttpStatusCode.BadRequest);
        }

        return Results.Json(new
        {
            access_token = Guid.NewGuid().ToString("N"),
            token_type = "Bearer",
            expires_in = 60,
            id_token = IdToken(request["nonce"]),
        });
    }

    private string IdToken(string nonce)
    {
        using var other = RSA.Create(2048);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AudienceInstead ?? ClientId,
            Claims = new Dictionary<string, object>(Claims) { ["nonce"] = NonceInstead ?? nonce },
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(
                new RsaSecurityKey(SignsWithAnotherKey ? other : _key)
                {
                    KeyId = "test",
                    CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
                },
                SecurityAlgorithms.RsaSha256),
        });
    }
}
