using System.Net;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure.Security;

/// <summary>Headers and cookies of whatever is answered, in production.</summary>
public sealed class SecurityHeadersTests(ProductionFixture app) : IClassFixture<ProductionFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("HEAD", "/tarief", HttpStatusCode.OK)]
    [InlineData("GET", "/Tarief/", HttpStatusCode.MovedPermanently)]
    [InlineData("GET", "/css/site.css", HttpStatusCode.OK)]
    [InlineData("GET", "/img/deel.png", HttpStatusCode.OK)]
    [InlineData("GET", "/img/icon-180.png", HttpStatusCode.OK)]
    [InlineData("GET", "/favicon.ico", HttpStatusCode.OK)]
    [InlineData("GET", "/favicon.svg", HttpStatusCode.OK)]
    [InlineData("GET", "/brochure/de-school-als-plg.pdf", HttpStatusCode.OK)]
    [InlineData("GET", "/is/er/niet", HttpStatusCode.NotFound)]
    [InlineData("GET", "/beheer", HttpStatusCode.Redirect)]
    [InlineData("POST", "/beheer/inloggen", HttpStatusCode.BadRequest)]
    [InlineData("DELETE", "/tarief", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/health/ready", HttpStatusCode.OK)]
    [InlineData("GET", "/.well-known/security.txt", HttpStatusCode.OK)]
    public async Task Answer_Any_CarriesEveryHeader(string method, string path, HttpStatusCode expected)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            // The second answer of a page comes from the cache, that of the brochure before anything else runs.
            using var answer = await app.SecureVisitor().SendAsync(request, Stop);

            Assert.Equal(expected, answer.StatusCode);
            AssertHeaders(answer);
        }
    }

    [Fact]
    public async Task Answer_NotModified_CarriesEveryHeader()
    {
        var visitor = app.SecureVisitor();
        foreach (var path in (string[])["/contact", "/css/site.css", "/brochure/de-school-als-plg.pdf"])
        {
            using var first = await visitor.GetAsync(path, Stop);
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var answer = await visitor.SendAsync(request, Stop);

            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            AssertHeaders(answer);
        }
    }

    [Theory]
    [InlineData("plg.example.nl", HttpStatusCode.OK)]
    [InlineData("plg.example.nl.", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("localhost.", HttpStatusCode.OK)]
    [InlineData("kwaad.example.", HttpStatusCode.BadRequest)]
    [InlineData("kwaad.example", HttpStatusCode.BadRequest)]
    [InlineData("plg.example.nl.kwaad.example", HttpStatusCode.BadRequest)]
    public async Task Host_OursOrNot_IsAnsweredOrRefused(string host, HttpStatusCode expected)
    {
        var visitor = app.SecureVisitor();
        // From the cache too: that comes after the host.
        for (var turn = 0; turn < 2; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/programma");
            request.Headers.Host = host;
            using var answer = await visitor.SendAsync(request, Stop);

            Assert.Equal(expected, answer.StatusCode);
            AssertHeaders(answer);
        }
    }

    /// <summary>Whatever a new page sets: only this site can read it back, over https, and no script.</summary>
    [Fact]
    public async Task Cookie_OfAnyAddress_IsLockedToThisSite()
    {
        const string email = "cookies@academica.example";
        await app.HasStaff(email);
        using var member = app.SecureVisitor();
        using var signedIn = await member.SignIn(email, StaffSession.Password);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        using var other = app.SecureVisitor();
        using var elsewhere = await other.SignIn(email, StaffSession.Password);
        using var act = await member.SubmitForm("/beheer/sessies", [], "form[action$='/andere']");
        List<string> cookies = [.. Cookies(signedIn), .. Cookies(act)];
        foreach (var path in app.Routes().Select(route => Endpoints.Fill(route, () => "1")))
        {
            using var visitor = app.SecureVisitor();
            using var anonymous = await visitor.GetAsync(path, Stop);
            using var known = await member.GetAsync(path, Stop);
            AssertHeaders(anonymous);
            AssertHeaders(known);
            cookies.AddRange([.. Cookies(anonymous), .. Cookies(known)]);
        }

        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-plg-form=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-plg-beheer=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-plg-melding=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            var attributes = cookie.Split("; ")[1..].Select(attribute => attribute.ToLowerInvariant()).ToList();
            Assert.Contains("secure", attributes);
            Assert.Contains("httponly", attributes);
            Assert.Contains("path=/", attributes);
            Assert.Contains("samesite=lax", attributes);
            Assert.DoesNotContain(attributes, attribute => attribute.StartsWith("domain", StringComparison.Ordinal));
        });
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    /// <summary>What others show, such as the preview of a link, may be shown by others.</summary>
    private static bool IsPicture(HttpResponseMessage answer) =>
        Path.GetExtension(answer.RequestMessage!.RequestUri!.AbsolutePath) is ".png" or ".svg" or ".ico";

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
        var policy = Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("max-age=63072000", Header("Strict-Transport-Security"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal(IsPicture(answer) ? "cross-origin" : "same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("require-corp", Header("Cross-Origin-Embedder-Policy"));
        Assert.Equal("?1", Header("Origin-Agent-Cluster"));
        Assert.Equal("none", Header("X-Permitted-Cross-Domain-Policies"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }
}
