using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access.Accounts;

namespace PlgTraject.Tests.Access.SignIn;

/// <summary>
/// Passwords are switched off here, and a second step is required. Every test starts a product of its own.
/// </summary>
public sealed class OpenIdOnlyTests : IAsyncDisposable
{
    private const string Level = "https://zekerheid.example/loa2";

    private static readonly string[] MultiFactor = ["mfa"];

    private readonly Only _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("GET", "/beheer/wachtwoord-vergeten")]
    [InlineData("GET", "/beheer/nieuw-wachtwoord?code=x")]
    [InlineData("GET", "/beheer/uitnodiging?code=x")]
    [InlineData("POST", "/beheer/inloggen")]
    public async Task Password_AnyPage_IsNotThere(string method, string path)
    {
        var visitor = _app.Visitor();
        var page = await visitor.GetHtml("/beheer/inloggen");
        using var token = await Token(visitor);
        using var request =
            new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? token : null };

        using var answer = await visitor.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(page.QuerySelector("#Password"));
        Assert.NotNull(page.QuerySelector($"a[href='{OpenIdFixture.Button}']"));
    }

    [Fact]
    public async Task FirstAccount_ForAnAddress_IsOpenedByWhoSignsInWithIt()
    {
        using var made = await _app.Visitor().SubmitForm(Link(), new Dictionary<string, string>
        {
            ["DisplayName"] = "Sanne Bakker",
            ["Email"] = "sanne@academica.example",
        });
        _app.Person("sub-sanne", "sanne@academica.example", more: ("amr", MultiFactor));
        var browser = _app.Visitor();

        using var answer = await _app.SignInThere(browser);

        Assert.Equal("/beheer/inloggen", made.Headers.Location!.ToString());
        Assert.Equal("/beheer", answer.Headers.Location!.ToString());
        using var people = await browser.GetAsync("/beheer/medewerkers", Stop);
        Assert.Equal(HttpStatusCode.OK, people.StatusCode);
        using var password = await browser.GetAsync("/beheer/wachtwoord", Stop);
        Assert.Equal(HttpStatusCode.NotFound, password.StatusCode);
        Assert.Null(
            await _app.Database(database => database.Users.Select(user => user.PasswordHash).SingleAsync(Stop)));
    }

    [Fact]
    public async Task Invitation_WhereNobodyHasAPassword_LeadsToTheSignInPage()
    {
        await _app.HasStaff("sanne@academica.example");
        _app.Person("sub-sanne", "sanne@academica.example", more: ("amr", MultiFactor));
        var browser = _app.Visitor();
        using var signedIn = await _app.SignInThere(browser);

        using var invited = await browser.SubmitForm("/beheer/medewerkers", new Dictionary<string, string>
        {
            ["Email"] = "nieuw@academica.example",
            ["Role"] = "Reader",
        }, "main form");

        var text = await _app.Database(
            database => database.OutboxMails.Select(mail => mail.TextBody).SingleAsync(Stop));
        Assert.Contains("http://localhost:5080/beheer/inloggen", text, StringComparison.Ordinal);
        Assert.Contains($"Log in met {OpenIdFixture.ProviderName}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", text, StringComparison.Ordinal);
    }

    /// <summary>
    /// A colleague meets the requirement when the provider says so, or by taking a second step of this product; nothing
    /// less will do.
    /// </summary>
    [Theory]
    [InlineData("amr", "mfa", "/beheer", HttpStatusCode.OK)]
    [InlineData("acr", Level, "/beheer", HttpStatusCode.OK)]
    [InlineData("acr", "https://zekerheid.example/loa1", "/beheer", HttpStatusCode.SeeOther)]
    [InlineData("amr", "pwd", "/beheer", HttpStatusCode.SeeOther)]
    public async Task RequiredSecondStep_ByTheClaimsOfTheProvider_IsMetOrNot(
        string claim, string value, string next, HttpStatusCode expected)
    {
        await _app.HasStaff("sanne@academica.example");
        _app.Person(
            "sub-sanne", "sanne@academica.example", more: (claim, claim == "amr" ? (object)new[] { value } : value));
        var browser = _app.Visitor();

        using var answer = await _app.SignInThere(browser);
        using var page = await browser.GetAsync("/beheer", Stop);
        using var again = await browser.GetAsync("/beheer", Stop);

        Assert.Equal(next, answer.Headers.Location!.ToString());
        Assert.Equal((expected, expected), (page.StatusCode, again.StatusCode));
        Assert.Equal(Level, _app.Provider.LastRequest["acr_values"]);
    }

    [Fact]
    public async Task SetUp_WithoutAPassword_AsksForTheCodeOnly()
    {
        await _app.HasStaff("sanne@academica.example");
        _app.Person("sub-sanne", "sanne@academica.example");
        var browser = _app.Visitor();
        using var signedIn = await _app.SignInThere(browser);
        Assert.Null((await browser.GetHtml(SecondStepSession.Path)).QuerySelector("#Password"));

        var (key, _) = await _app.SetUpSecondStep(browser);

        using var open = await browser.GetAsync("/beheer", Stop);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        var other = _app.Visitor();
        using var half = await _app.SignInThere(other);
        using var whole = await other.GiveCode(_app.CodeOf(key));
        Assert.Equal("/beheer", whole.Headers.Location!.ToString());
    }

    [Fact]
    public async Task SignIn_ProviderAway_SaysSo()
    {
        _app.Provider.IsAway = true;
        var browser = _app.Visitor();

        using var answer = await browser.GetAsync(OpenIdFixture.Button, Stop);

        Assert.Equal("/beheer/inloggen", answer.Headers.Location!.ToString());
        Assert.EndsWith(
            "is nu niet te bereiken. Probeer het later opnieuw.", await browser.Said(answer), StringComparison.Ordinal);
    }

    private static async Task<FormUrlEncodedContent> Token(HttpClient visitor)
    {
        // Any form of the site has one.
        var page = await visitor.GetHtml("/vraag-naar-de-mogelijkheden");
        return new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = "sanne@academica.example",
            ["Password"] = StaffSession.Password,
            ["__RequestVerificationToken"] = page.QuerySelector("input[name='__RequestVerificationToken']")!
                .GetAttribute("value")!,
        });
    }

    private string Link()
    {
        using var scope = _app.Services.CreateScope();
        return "/beheer/eerste-account?code=" + scope.ServiceProvider.GetRequiredService<FirstAccount>().NewCode();
    }

    private sealed class Only : OpenIdFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.UseSetting("Staff:LocalAccounts", "false")
                .UseSetting("Staff:RequireSecondStep", "true")
                .UseSetting("Staff:OpenId:SecondStepAcr:0", Level);
        }
    }
}
