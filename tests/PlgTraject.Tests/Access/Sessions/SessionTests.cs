using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Access.Sessions;

/// <summary>
/// A session is over when its row in the database says so, even if somebody still has the cookie. Its owner sees the
/// session and can end it.
/// </summary>
public sealed class SessionTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Path = "/beheer/sessies";
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private const string Safari =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 "
            + "Mobile/15E148 Safari/604.1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignOut_CopyOfTheCookie_NoLongerWorks()
    {
        await app.HasStaff("kopie@academica.example");
        var browser = app.Visitor();
        using var signedIn = await browser.SignIn("kopie@academica.example", StaffSession.Password);
        using var thief = app.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add(
            "Cookie", signedIn.Headers.GetValues("Set-Cookie").Select(value => value.Split(';')[0]));
        Assert.Equal(HttpStatusCode.OK, await Seen(thief));

        using var signedOut = await browser.SubmitForm("/beheer", [], "form.sign-out");

        Assert.Equal(HttpStatusCode.Redirect, await Seen(thief));
        Assert.Empty(await Rows("kopie@academica.example"));
    }

    [Fact]
    public async Task Session_InUseAllDay_EndsAtItsLongestTime()
    {
        var browser = await app.Staff("hele-dag@academica.example");
        for (var hour = 1; hour < 12; hour++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, await Seen(browser));
        }

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await Seen(browser));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, await Seen(browser));
    }

    /// <summary>Also when somebody holds on to a cookie that is good for longer.</summary>
    [Fact]
    public async Task Use_IdleTooLong_IsOver()
    {
        var (user, id) = await Begin("stil@academica.example");
        var (other, otherId) = await Begin("bijna-stil@academica.example");
        app.Clock.Advance(TimeSpan.FromMinutes(479));
        Assert.True(await Use(other, otherId));

        app.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await Use(user, id));
        Assert.True(await Use(other, otherId));
    }

    [Fact]
    public async Task Use_OfAnotherAccountOrStampOrMadeUp_IsRefused()
    {
        var (user, id) = await Begin("van-mij@academica.example");
        var (other, _) = await Begin("van-jou@academica.example");

        Assert.True(await Use(user, id));
        Assert.False(await Use(other, id));
        Assert.False(await Use(user, "verzonnen"));
        user.EndSessions();
        Assert.False(await Use(user, id));
    }

    /// <summary>A page is read hundreds of times a day, and a row need not be written as often.</summary>
    [Fact]
    public async Task Use_WithinTwoMinutes_WritesNothing()
    {
        var (user, id) = await Begin("vaak@academica.example");
        var began = app.Clock.GetUtcNow().UtcDateTime;

        app.Clock.Advance(TimeSpan.FromSeconds(119));
        await Use(user, id);
        Assert.Equal((began, began.AddHours(8)), await Seen());
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await Use(user, id);

        Assert.Equal((began.AddMinutes(2), began.AddMinutes(482)), await Seen());

        async Task<(DateTime, DateTime)> Seen()
        {
            var row = Assert.Single(await Rows("vaak@academica.example"));
            return (row.LastSeenAt, row.EndsAt);
        }
    }

    /// <summary>Who can read the table cannot sign in with it.</summary>
    [Fact]
    public async Task Row_OfASession_HoldsAHashAndNoAddressOrVersion()
    {
        var (user, id) = await Begin("rij@academica.example");

        var row = Assert.Single(await Rows("rij@academica.example"));

        Assert.Equal(22, id.Length);
        Assert.False(await Use(user, row.Key));
        Assert.DoesNotContain(id, row.Key, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_AgainInTheSameBrowser_KeepsTheSession()
    {
        await app.HasStaff("opnieuw@academica.example");
        var browser = app.Visitor();
        var anotherTab = await browser.GetHtml(StaffSession.SignInPath);
        using var first = await browser.SignIn("opnieuw@academica.example", StaffSession.Password);
        var before = Assert.Single(await Rows("opnieuw@academica.example"));

        using var again = await browser.SubmitForm(anotherTab, StaffSession.SignInPath, new Dictionary<string, string>
        {
            ["Email"] = "opnieuw@academica.example",
            ["Password"] = StaffSession.Password,
        }, "main form");

        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(before.Key, Assert.Single(await Rows("opnieuw@academica.example")).Key);
    }

    [Fact]
    public async Task ChangePassword_WithASecondStep_KeepsHowSomebodySignedIn()
    {
        var browser = await app.Staff("houdt@academica.example");
        await app.SetUpSecondStep(browser);

        using var changed = await browser.SubmitForm("/beheer/wachtwoord", new Dictionary<string, string>
        {
            ["Current"] = StaffSession.Password,
            ["New"] = "een heel ander geheim",
        }, "main form");

        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        Assert.Equal(SignInMethods.MultiFactor, Assert.Single(await Rows("houdt@academica.example")).Method);
        var row = Assert.Single((await browser.GetHtml(Path)).QuerySelectorAll("tbody tr"));
        Assert.Contains("Twee stappen", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_Two_ShowsThemAndEndsTheOther()
    {
        const string email = "lijst@academica.example";
        var (here, there) = (await Browser(email, Firefox), await Browser(email, Safari));

        var page = await here.GetHtml(Path);
        Assert.Equal(
            ["Firefox op Windows (deze browser)", "Safari op iPhone"],
            page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).Order());
        using var answer = await here.SubmitForm(page, Path, [], "form[action$='/een']");

        Assert.Equal("De sessie is beëindigd. Die browser is nu uitgelogd.", await here.Said(answer));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await Seen(here), await Seen(there)));
        using var twice = await here.SubmitForm(page, Path, [], "form[action$='/een']");
        Assert.Equal("Die sessie was al beëindigd.", await here.Said(twice));
        Assert.Equal(["één"], await Audited(email));
    }

    [Fact]
    public async Task EndOthers_Three_LeavesThisOne()
    {
        const string email = "alle-andere@academica.example";
        var (here, second, third) = (await app.Staff(email), await app.Staff(email), await app.Staff(email));
        var colleague = await app.Staff("buiten-schot@academica.example");

        using var answer = await here.SubmitForm(Path, [], "form[action$='/andere']");

        Assert.Equal("Je bent overal uitgelogd, behalve in deze browser.", await here.Said(answer));
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.OK],
            [await Seen(here), await Seen(second), await Seen(third), await Seen(colleague)]);
        Assert.Equal(["alle andere: 2"], await Audited(email));
        Assert.Null((await here.GetHtml(Path)).QuerySelector("main form"));
    }

    [Fact]
    public async Task End_SessionOfSomebodyElse_EndsNothing()
    {
        const string email = "grijper@academica.example";
        var victim = await app.Staff("slachtoffer@academica.example", role: StaffRole.Reader);
        var (browser, _) = (await app.Staff(email), await app.Staff(email));
        var key = Assert.Single(await Rows("slachtoffer@academica.example")).Key;

        using var answer = await browser.SubmitForm(
            Path, new Dictionary<string, string> { ["key"] = key }, "form[action$='/een']");

        Assert.Equal("Die sessie was al beëindigd.", await browser.Said(answer));
        Assert.Equal(HttpStatusCode.OK, await Seen(victim));
    }

    /// <summary>Those that ended with the stamp are gone from the list too.</summary>
    [Fact]
    public async Task EndOfColleague_ByBeheerder_EndsAllAndIsAudited()
    {
        const string email = "laptop-kwijt@academica.example";
        var (first, second) = (await app.Staff(email), await app.Staff(email));
        var id = Assert.Single((await Rows(email)).Select(row => row.UserId).Distinct());
        var person = $"/beheer/medewerkers/{id}";
        var admin = await app.Staff();

        using var answer = await admin.SubmitForm(person, [], "form[action$='/sessies-beeindigen']");

        Assert.Equal("Je collega is overal uitgelogd.", await admin.Said(answer));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (await Seen(first), await Seen(second)));
        Assert.Equal(["alle"], await Audited(email));
        using var again = await first.SignIn(email, StaffSession.Password);
        Assert.Single((await first.GetHtml(Path)).QuerySelectorAll("tbody tr"));
    }

    /// <summary>It would end the link in the mail, and there is nothing to end.</summary>
    [Fact]
    public async Task EndOfColleague_OnlyInvited_IsRefused()
    {
        const string email = "pas-genodigd@academica.example";
        var admin = await app.Staff();
        using var invited = await admin.SubmitForm(
            "/beheer/medewerkers",
            new Dictionary<string, string> { ["Email"] = email, ["Role"] = "Reader" },
            "main form");
        var (id, stamp) = await Account(email);

        var page = await admin.GetHtml($"/beheer/medewerkers/{id}");
        Assert.Null(page.QuerySelector("form[action$='/sessies-beeindigen']"));
        // The page does not offer it, so another of its forms is sent there.
        page.QuerySelector("form[action$='/uit']")!
            .SetAttribute("action", $"/beheer/medewerkers/{id}/sessies-beeindigen");
        using var answer = await admin.SubmitForm(page, "/beheer", [], "form[action$='/sessies-beeindigen']");

        Assert.StartsWith("Dat kan niet", await admin.Said(answer), StringComparison.Ordinal);
        Assert.Equal(stamp, (await Account(email)).Stamp);
    }

    [Fact]
    public async Task Retention_RanOut_RemovesTheRowAndNoOther()
    {
        await Begin("voorbij@academica.example");
        app.Clock.Advance(TimeSpan.FromHours(8));
        await Begin("bezig@academica.example");

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().RunAsync(Stop);

        Assert.Empty(await Rows("voorbij@academica.example"));
        Assert.Single(await Rows("bezig@academica.example"));
    }

    [Theory]
    [InlineData(Firefox, "Firefox op Windows")]
    [InlineData(Safari, "Safari op iPhone")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 "
            + "Safari/537.36 Edg/138.0.0.0",
        "Edge op Windows")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile "
            + "Safari/537.36",
        "Chrome op Android")]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 "
            + "Safari/605.1.15",
        "Safari op Mac")]
    [InlineData("curl/8.5.0", "Onbekende browser")]
    [InlineData("<script> Linux", "Onbekende browser op Linux")]
    [InlineData(null, "Onbekende browser")]
    public void BrowserName_OfAUserAgent_SaysKindOnly(string? userAgent, string expected) =>
        Assert.Equal(expected, BrowserName.Of(userAgent));

    private async Task<HttpClient> Browser(string email, string userAgent)
    {
        await app.HasStaff(email);
        var browser = app.Visitor();
        browser.DefaultRequestHeaders.Add("User-Agent", userAgent);
        using var answer = await browser.SignIn(email, StaffSession.Password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return browser;
    }

    private static async Task<HttpStatusCode> Seen(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/beheer", Stop);
        return answer.StatusCode;
    }

    private async Task<(Colleague User, string Id)> Begin(string email)
    {
        await app.HasStaff(email);
        var user = await app.Database(
            database => database.Users.AsNoTracking().SingleAsync(user => user.Email == email, Stop));
        await using var scope = app.Services.CreateAsyncScope();
        return (user, await scope.ServiceProvider.GetRequiredService<OpenSessions>()
            .AddAsync(user, SignInMethods.Password, "Firefox op Windows"));
    }

    private async Task<bool> Use(Colleague user, string id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OpenSessions>().UseAsync(user, id);
    }

    private Task<List<AccountSession>> Rows(string email) => app.Database(database => database.AccountSessions
        .AsNoTracking()
        .Where(session => database.Users.Any(user => user.Id == session.UserId && user.Email == email))
        .ToListAsync(Stop));

    private Task<List<string?>> Audited(string email) => app.Database(database => database.AuditEntries
        .Where(entry => entry.Kind == nameof(SessionsEnded)
            && database.Users.Any(user => user.Id == entry.About && user.Email == email))
        .OrderBy(entry => entry.Id).Select(entry => entry.What.Detail).ToListAsync(Stop));

    private async Task<(string Id, string? Stamp)> Account(string email)
    {
        var user = await app.Database(
            database => database.Users.AsNoTracking().SingleAsync(user => user.Email == email, Stop));
        return (user.Id, user.SecurityStamp);
    }
}
