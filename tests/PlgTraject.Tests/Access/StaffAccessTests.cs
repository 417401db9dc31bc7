using System.Net;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Access;

/// <summary>Who is not signed in sees the sign-in page, whatever the address.</summary>
public sealed class StaffAccessTests(AppFixture app) : IClassFixture<AppFixture>
{
    /// <summary>Where one comes without a session.</summary>
    private static readonly string[] Open =
    [
        "/beheer/inloggen", "/beheer/eerste-account", "/beheer/uitnodiging", "/beheer/wachtwoord-vergeten",
        "/beheer/nieuw-wachtwoord", "/beheer/inloggen/code", "/beheer/inloggen/herstelcode",
        "/beheer/inloggen/organisatie",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Endpoints_OfStaff_AnswerAnonymousWithSignIn()
    {
        var endpoints = StaffEndpoints().Where(endpoint => !Open.Contains(endpoint.Path)).ToList();
        Assert.True(endpoints.Count >= 8);

        foreach (var (method, path) in endpoints)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var answer = await app.Visitor().SendAsync(request, Stop);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther,
                $"{method} {path}: {answer.StatusCode}");
            // Whoever signs out has no page to come back to.
            Assert.StartsWith(
                path == "/beheer/uitloggen" ? "/beheer/inloggen" : "/beheer/inloggen?",
                answer.Headers.Location!.OriginalString,
                StringComparison.Ordinal);
            AssertPrivate(answer);
        }
    }

    [Theory]
    [InlineData("/beheer/bestaat-niet")]
    [InlineData("/beheer/bestaat/ook/niet")]
    [InlineData("/beheer/aanvragen/PLG-00000-00000")]
    public async Task UnknownAddress_Anonymous_IsSignIn(string path)
    {
        using var answer = await app.Visitor().GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            "/beheer/inloggen?terug=" + Uri.EscapeDataString(path), answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/beheer/bestaat-niet")]
    [InlineData("/beheer/aanvragen/PLG-00000-00000")]
    [InlineData("/beheer/medewerkers/niemand")]
    [InlineData("/beheer/privacy/tekst/niets")]
    public async Task UnknownAddress_SignedIn_IsNotFoundAndLeadsOn(string path)
    {
        var browser = await app.Staff();

        using var answer = await browser.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        AssertPrivate(answer);
        var page = await answer.ReadHtml();
        Assert.Equal("Deze pagina is er niet - PLG-beheer", page.Title);
        Assert.Equal("/beheer/aanvragen", page.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".sign-out"));
    }

    [Fact]
    public async Task Post_WithoutToken_ChangesNothing()
    {
        var browser = await app.Staff("token@academica.example");
        using var empty = new FormUrlEncodedContent([]);

        using var answer = await browser.PostAsync("/beheer/uitloggen", empty, Stop);
        using var after = await browser.GetAsync("/beheer", Stop);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/beheer", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private static void AssertPrivate(HttpResponseMessage answer)
    {
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
    }

    /// <summary>Every endpoint of the staff area, with something in the place of its parameters.</summary>
    private IEnumerable<(string Method, string Path)> StaffEndpoints() => Endpoints.Of(app)
        .Select(endpoint => (endpoint.Method, endpoint.Path(name => name == "id" ? "1" : "x")))
        .Where(endpoint => endpoint.Item2.StartsWith("/beheer", StringComparison.Ordinal));
}
