using System.Net;
using Microsoft.AspNetCore.Http;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure.Security;

/// <summary>Who comes to the proxy by http, in production.</summary>
public sealed class HttpsOnlyTests(ProductionFixture app) : IClassFixture<ProductionFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/", "/")]
    [InlineData("GET", "/tarief?a=1&b=%20", "/tarief?a=1&b=%20")]
    [InlineData("GET", "/Tarief/", "/Tarief/")]
    [InlineData("HEAD", "/brochure/de-school-als-plg.pdf", "/brochure/de-school-als-plg.pdf")]
    [InlineData("GET", "/css/site.css", "/css/site.css")]
    [InlineData("POST", "/vraag-naar-de-mogelijkheden", "/vraag-naar-de-mogelijkheden")]
    [InlineData("GET", "/niet%0d%0aX:1/%C3%A9", "/niet%0D%0AX:1/%C3%A9")]
    [InlineData("GET", "//kwaad.example/x", "//kwaad.example/x")]
    public async Task Request_ByHttpToTheProxy_IsSentToTheSamePlaceByHttps(string method, string path, string expected)
    {
        // Made and kept, so that the answer would be at hand.
        using var before = await Send("GET", path, "https");

        using var answer = await Send(method, path, "http");

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(ProductionFixture.Address + expected, answer.Headers.Location!.OriginalString);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("max-age=63072000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Request_ByHttpWithAnotherHost_IsSentToOurs()
    {
        using var answer = await Send("GET", "/tarief", "http", "localhost:81");

        Assert.Equal($"{ProductionFixture.Address}/tarief", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https")]
    [InlineData("HTTPS")]
    [InlineData("http, https")]
    [InlineData(null)]
    public async Task Request_ByHttpsOrWithoutAProxy_IsAnswered(string? scheme)
    {
        foreach (var path in (string[])["/tarief", "/health/ready", "/brochure/de-school-als-plg.pdf"])
        {
            using var answer = await Send("GET", path, scheme);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", StatusCodes.Status308PermanentRedirect)]
    [InlineData("::ffff:127.0.0.1", StatusCodes.Status308PermanentRedirect)]
    [InlineData("::1", StatusCodes.Status308PermanentRedirect)]
    [InlineData("10.1.2.3", StatusCodes.Status308PermanentRedirect)]
    [InlineData("::ffff:10.1.2.3", StatusCodes.Status308PermanentRedirect)]
    [InlineData("192.0.2.1", StatusCodes.Status200OK)]
    public async Task Request_SaysHttp_IsBelievedFromAProxyOnly(string peer, int expected)
    {
        var answer = await app.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
            context.Request.Path = "/contact";
            context.Request.Host = new HostString("plg.example.nl");
            context.Request.Headers["X-Forwarded-Proto"] = "http";
        }, Stop);

        Assert.Equal(expected, answer.Response.StatusCode);
    }

    /// <summary>
    /// A visitor is sent to https only when the last proxy says http: any other rule could send visitors in circles.
    /// </summary>
    [Theory]
    [InlineData("HTTP", StatusCodes.Status308PermanentRedirect)]
    [InlineData("https, http", StatusCodes.Status308PermanentRedirect)]
    [InlineData("https,http ", StatusCodes.Status308PermanentRedirect)]
    [InlineData("http,https", StatusCodes.Status200OK)]
    [InlineData("", StatusCodes.Status200OK)]
    [InlineData(" ", StatusCodes.Status200OK)]
    [InlineData("http,", StatusCodes.Status200OK)]
    [InlineData("xhttp", StatusCodes.Status200OK)]
    [InlineData("on", StatusCodes.Status200OK)]
    public async Task Request_WithAWord_IsSentAwayForHttpOnly(string scheme, int expected)
    {
        var answer = await app.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Loopback;
            context.Request.Path = "/contact";
            context.Request.Host = new HostString("plg.example.nl");
            context.Request.Headers["X-Forwarded-Proto"] = scheme;
        }, Stop);

        Assert.Equal(expected, answer.Response.StatusCode);
    }

    private async Task<HttpResponseMessage> Send(
        string method, string path, string? scheme, string host = "plg.example.nl")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("http://plg.example.nl" + path));
        request.Headers.Host = host;
        if (scheme is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", scheme);
        }

        return await app.Visitor().SendAsync(request, Stop);
    }
}
