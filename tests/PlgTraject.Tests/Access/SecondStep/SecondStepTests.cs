using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Access.SecondStep;

/// <summary>The second step: set up, used, lost and taken away.</summary>
public sealed class SecondStepTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetUp_WithACodeAndThePassword_AsksForACodeFromThenOn()
    {
        const string email = "aan@academica.example";
        var (here, there) = (await app.Staff(email, "Ada Aan"), await app.Staff(email));

        var (key, recovery) = await app.SetUpSecondStep(here);

        Assert.Equal(10, recovery.Count);
        using var stillHere = await here.GetAsync("/beheer", Stop);
        using var noLongerThere = await there.GetAsync("/beheer", Stop);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (stillHere.StatusCode, noLongerThere.StatusCode));

        var browser = await app.AtSecondStep(email);
        using var closed = await browser.GetAsync("/beheer", Stop);
        using var answer = await browser.GiveCode(app.CodeOf(key));
        using var open = await browser.GetAsync("/beheer", Stop);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Equal((HttpStatusCode.SeeOther, "/beheer"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Equal(
            [(nameof(SecondStepSwitchedOn), null), (nameof(SignedIn), "met een code")], (await Audit(email))[^2..]);
        Assert.Contains(
            "Nog 10 over", (await browser.GetHtml(SecondStepSession.Path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetUp_Page_HoldsTheKeyAsAPictureAndAsText()
    {
        var page = await (await app.Staff("beeld@academica.example")).GetHtml(SecondStepSession.Path);

        var picture = page.QuerySelector("svg.qr")!;
        Assert.Equal("QR-code voor de app", picture.GetAttribute("aria-label"));
        Assert.NotEmpty(picture.QuerySelector("path")!.GetAttribute("d")!);
        Assert.Matches("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$", page.QuerySelector(".key")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("[style], img[src^='data:']"));
    }

    [Theory]
    [InlineData("000000", StaffSession.Password, "#Code-error")]
    [InlineData(null, "dit is het wachtwoord niet", "#Password-error")]
    [InlineData(null, "", "#Password-error")]
    public async Task SetUp_WrongCodeOrPassword_KeepsTheKeyAndChangesNothing(
        string? code, string password, string error)
    {
        const string email = "fout@academica.example";
        var browser = await app.Staff(email);
        var page = await browser.GetHtml(SecondStepSession.Path);
        var key = Key(page);

        using var answer = await browser.SubmitForm(page, SecondStepSession.Path, new Dictionary<string, string>
        {
            ["Code"] = code ?? app.CodeOf(key),
            ["Password"] = password,
        }, "main form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.ReadHtml();
        Assert.NotNull(shown.QuerySelector(error));
        Assert.Equal(key, Key(shown));
        Assert.False((await User(email)).TwoFactorEnabled);
    }

    /// <summary>The sealed key sets up one second step, for one account, in an hour.</summary>
    [Fact]
    public async Task SetUp_PageOfSomebodyElseUsedOrTooOld_IsRefused()
    {
        var (mine, other) = (await app.Staff("mijn@academica.example"), await app.Staff("ander@academica.example"));
        var (pageOfOther, page) = (
            await other.GetHtml(SecondStepSession.Path), await mine.GetHtml(SecondStepSession.Path));
        var ofOther = pageOfOther.QuerySelector("input[name=SetUp]")!.GetAttribute("value")!;
        var stale = await mine.GetHtml(SecondStepSession.Path);

        using var refused = await mine.SubmitForm(
            page, SecondStepSession.Path, Form(Key(pageOfOther), ofOther), "main form");
        app.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        using var tooOld = await mine.SubmitForm(stale, SecondStepSession.Path, Form(Key(stale)), "main form");
        var used = await mine.GetHtml(SecondStepSession.Path);
        await app.SetUpSecondStep(mine);
        await TurnOff(mine, await User("mijn@academica.example"));
        using var again = await mine.SubmitForm(
            await mine.GetHtml(SecondStepSession.Path), SecondStepSession.Path,
            Form(Key(used), used.QuerySelector("input[name=SetUp]")!.GetAttribute("value")), "main form");

        Assert.All(
            [refused, tooOld, again], answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        Assert.False((await User("mijn@academica.example")).TwoFactorEnabled);
    }

    [Fact]
    public async Task Code_Used_DoesNotWorkAgainWithinItsTime()
    {
        const string email = "eenmaal@academica.example";
        var (key, _) = await app.SetUpSecondStep(await app.Staff(email));
        var (first, second, third) = (
            await app.AtSecondStep(email), await app.AtSecondStep(email), await app.AtSecondStep(email));
        var code = app.CodeOf(key);

        using var used = await first.GiveCode(code);
        using var replayed = await second.GiveCode(code);
        using var older = await second.GiveCode(app.CodeOf(key, off: -1));
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        using var next = await third.GiveCode(app.CodeOf(key));

        Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity),
            (replayed.StatusCode, older.StatusCode));
        Assert.Equal(HttpStatusCode.SeeOther, next.StatusCode);
        Assert.Contains((nameof(SignInFailed), "code al gebruikt"), await Audit(email));
    }

    /// <summary>Somebody who does not wait for the next code is no guesser.</summary>
    [Fact]
    public async Task Code_UsedTriedOften_DoesNotLockTheAccount()
    {
        const string email = "ongeduldig@academica.example";
        var (key, _) = await app.SetUpSecondStep(await app.Staff(email));
        using var used = await (await app.AtSecondStep(email)).GiveCode(app.CodeOf(key));
        var browser = await app.AtSecondStep(email);

        for (var time = 0; time < 6; time++)
        {
            using var again = await browser.GiveCode(app.CodeOf(key));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
            Assert.StartsWith("Deze code is al gebruikt.",
                Assert.Single((await again.ReadHtml()).QuerySelectorAll(".error-summary li")).TextContent,
                StringComparison.Ordinal);
        }

        app.Clock.Advance(TimeSpan.FromSeconds(30));
        using var next = await browser.GiveCode(app.CodeOf(key));
        Assert.Equal(HttpStatusCode.SeeOther, next.StatusCode);
    }

    /// <summary>The code that set it up is used, too.</summary>
    [Fact]
    public async Task Code_ThatSetItUp_DoesNotSignIn()
    {
        const string email = "opzet@academica.example";
        var (key, _) = await app.SetUpSecondStep(await app.Staff(email), passTime: false);

        using var answer = await (await app.AtSecondStep(email)).GiveCode(app.CodeOf(key));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Code_SentTwiceAtOnce_SignsInOnce()
    {
        const string email = "tegelijk@academica.example";
        var (key, _) = await app.SetUpSecondStep(await app.Staff(email));
        var browsers =
            new[] { await app.AtSecondStep(email), await app.AtSecondStep(email), await app.AtSecondStep(email) };

        var answers = await Task.WhenAll(browsers.Select(browser => browser.GiveCode(app.CodeOf(key))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task RecoveryCode_Used_WorksOnce()
    {
        const string email = "herstel@academica.example";
        const string path = "/beheer/inloggen/herstelcode";
        var (_, recovery) = await app.SetUpSecondStep(await app.Staff(email));
        var (first, second) = (await app.AtSecondStep(email), await app.AtSecondStep(email));

        using var used = await first.GiveCode(recovery[0].ToUpperInvariant(), path);
        using var again = await second.GiveCode(recovery[0], path);
        using var another = await second.GiveCode($" {recovery[1]} ", path);

        Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, another.StatusCode);
        Assert.Contains((nameof(SignedIn), "met een herstelcode; er zijn er nog 8"), await Audit(email));
    }

    /// <summary>
    /// A right password does not reset the count of wrong codes: whoever knows the password may still try only a few.
    /// </summary>
    [Fact]
    public async Task SecondStep_GuessedOften_LocksTheAccountForTheRightCodeToo()
    {
        const string email = "raden@academica.example";
        var (key, _) = await app.SetUpSecondStep(await app.Staff(email));
        var browser = await app.AtSecondStep(email);
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await browser.GiveCode("abc");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            using var password = await app.Visitor().SignIn(email, StaffSession.Password);
            app.Clock.Advance(TimeSpan.FromSeconds(31));
        }

        using var locked = await browser.GiveCode(app.CodeOf(key));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        using var later = await (await app.AtSecondStep(email)).GiveCode(app.CodeOf(key));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, later.StatusCode);
    }

    [Theory]
    [InlineData("/beheer/inloggen/code")]
    [InlineData("/beheer/inloggen/herstelcode")]
    public async Task SecondStep_WithoutThePassword_LeadsBack(string path)
    {
        using var answer = await app.Visitor().GetAsync(path, Stop);

        Assert.Equal(
            (HttpStatusCode.SeeOther, "/beheer/inloggen"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    /// <summary>What the password opened ends with the security stamp, and after ten minutes.</summary>
    [Fact]
    public async Task SecondStep_TooLateOrAfterAChange_BeginsAnew()
    {
        const string email = "laat@academica.example";
        var session = await app.Staff(email);
        var (key, _) = await app.SetUpSecondStep(session);
        var changed = await app.AtSecondStep(email);
        using var codes = await Change(session, "herstelcodes", app.CodeOf(key));
        using var afterChange = await changed.GetAsync(SecondStepSession.CodePath, Stop);
        var fresh = await app.AtSecondStep(email);
        using var inTime = await fresh.GetAsync(SecondStepSession.CodePath, Stop);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        using var tooLate = await fresh.GetAsync(SecondStepSession.CodePath, Stop);

        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (afterChange.StatusCode, tooLate.StatusCode));
    }

    /// <summary>Ten minutes from the password on; looking at the page does not make it longer.</summary>
    [Fact]
    public async Task SecondStep_PageAskedForMeanwhile_IsTooLateAllTheSame()
    {
        const string email = "kijkt@academica.example";
        var (key, _) = await app.SetUpSecondStep(await app.Staff(email));
        var browser = await app.AtSecondStep(email);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        var page = await browser.GetHtml(SecondStepSession.CodePath);
        app.Clock.Advance(TimeSpan.FromMinutes(6));

        using var answer = await browser.SubmitForm(
            page,
            SecondStepSession.CodePath,
            new Dictionary<string, string> { ["Code"] = app.CodeOf(key) },
            "main form");
        using var open = await browser.GetAsync("/beheer", Stop);

        Assert.Equal(
            (HttpStatusCode.SeeOther, "/beheer/inloggen"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
    }

    [Theory]
    [InlineData("?terug=%2Fbeheer%2Fwachtwoord", "/beheer/wachtwoord")]
    [InlineData("?terug=https%3A%2F%2Fkwaad.example%2F", "/beheer")]
    public async Task SecondStep_Passed_LeadsWhereOneWasGoing(string query, string expected)
    {
        var email = $"terug{expected.Length}@academica.example";
        var (key, _) = await app.SetUpSecondStep(await app.Staff(email));
        var browser = app.Visitor();
        using var password = await browser.SignIn(email, StaffSession.Password, StaffSession.SignInPath + query);

        using var answer = await browser.SubmitForm(
            password.Headers.Location!.ToString(),
            new Dictionary<string, string> { ["Code"] = app.CodeOf(key) },
            "main form");

        Assert.Equal(expected, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task NewCodes_WithACode_EndTheOldOnesAndTheOtherSessions()
    {
        const string email = "nieuw@academica.example";
        var here = await app.Staff(email);
        var (key, old) = await app.SetUpSecondStep(here);
        var there = await app.AtSecondStep(email);
        using var signedIn = await there.GiveCode(app.CodeOf(key));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        using var wrong = await Change(here, "herstelcodes", "123");
        using var made = await Change(here, "herstelcodes", app.CodeOf(key));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var codes = (await made.ReadHtml()).QuerySelectorAll(".codes li").Select(item => item.TextContent).ToList();
        Assert.Empty(codes.Intersect(old));
        using var noLongerThere = await there.GetAsync("/beheer", Stop);
        using var stillHere = await here.GetAsync("/beheer", Stop);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (stillHere.StatusCode, noLongerThere.StatusCode));
        var browser = await app.AtSecondStep(email);
        using var withOld = await browser.GiveCode(old[0]);
        using var withNew = await browser.GiveCode(codes[0]);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (withOld.StatusCode, withNew.StatusCode));
    }

    [Fact]
    public async Task TurnOff_WithACode_AsksForThePasswordOnlyAndEndsTheOtherSessions()
    {
        const string email = "uit@academica.example";
        var here = await app.Staff(email);
        var (key, _) = await app.SetUpSecondStep(here);
        var there = await app.AtSecondStep(email);
        using var signedIn = await there.GiveCode(app.CodeOf(key));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var wrong = await Change(here, "uit", "000000");

        using var off = await Change(here, "uit", app.CodeOf(key));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (wrong.StatusCode, off.StatusCode));
        Assert.Equal("De tweede stap is uitgezet.", await here.Said(off));
        using var stillHere = await here.GetAsync("/beheer", Stop);
        using var noLongerThere = await there.GetAsync("/beheer", Stop);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (stillHere.StatusCode, noLongerThere.StatusCode));
        await app.Staff(email);
        var user = await User(email);
        Assert.Equal((null, null, null), (user.SecondStepKey, user.SecondStepUsed, user.RecoveryCodes));
        Assert.Contains((nameof(SecondStepSwitchedOff), "met een code"), await Audit(email));
    }

    [Fact]
    public async Task Remove_ByABeheerder_EndsTheSessionsAndTheCode()
    {
        const string email = "kwijt@academica.example";
        var colleague = await app.Staff(email, "Kim Kwijt", StaffRole.Advisor);
        await app.SetUpSecondStep(colleague);
        var url = $"/beheer/medewerkers/{(await User(email)).Id}";
        var admin = await app.Staff();
        var page = await admin.GetHtml(url);

        using var answer = await admin.SubmitForm(page, url, [], "form[action$='/tweede-stap-uit']");
        Assert.Equal("De tweede stap staat uit. Wie ingelogd was, moet opnieuw inloggen.", await admin.Said(answer));
        using var again = await admin.SubmitForm(page, url, [], "form[action$='/tweede-stap-uit']");

        // Nothing was done the second time, and nothing is said to be.
        Assert.StartsWith("Dat kan niet", await admin.Said(again), StringComparison.Ordinal);
        using var ended = await colleague.GetAsync("/beheer", Stop);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        await app.Staff(email);
        var entry = await app.Database(
            database => database.AuditEntries.SingleAsync(entry => entry.Kind == nameof(SecondStepRemoved), Stop));
        Assert.Equal(("Sanne Bakker", url.Split('/')[^1]), (entry.ActorName, entry.About));
        Assert.Null((await admin.GetHtml(url)).QuerySelector("form[action$='/tweede-stap-uit']"));
    }

    /// <summary>A forgotten password is replaced by who reads the mail; that alone is not enough.</summary>
    [Fact]
    public async Task ForgottenPassword_WithASecondStep_StillAsksForTheCode()
    {
        const string email = "vergeten@academica.example";
        await app.SetUpSecondStep(await app.Staff(email));
        using var asked = await app.Visitor().SubmitForm(
            "/beheer/wachtwoord-vergeten", new Dictionary<string, string> { ["Email"] = email }, "main form");
        var text = await app.Database(database => database.OutboxMails.Where(mail => mail.ToAddress == email)
            .Select(mail => mail.TextBody).SingleAsync(text => text.Contains("?code="), Stop));
        var link = text.Split(' ', '\n').Single(word => word.Contains("?code=", StringComparison.Ordinal));

        using var chosen = await app.Visitor().SubmitForm(
            new Uri(link.Trim()).PathAndQuery, new Dictionary<string, string> { ["Password"] = StaffSession.Password });

        Assert.Equal("/beheer/inloggen", chosen.Headers.Location!.ToString());
        await app.AtSecondStep(email);
    }

    private static string Key(IParentNode page) =>
        page.QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private Dictionary<string, string> Form(string key, string? setUp = null)
    {
        var form = new Dictionary<string, string> { ["Code"] = app.CodeOf(key), ["Password"] = StaffSession.Password };
        if (setUp is not null)
        {
            form["SetUp"] = setUp;
        }

        return form;
    }

    private async Task TurnOff(HttpClient browser, Colleague user)
    {
        using var answer = await Change(browser, "uit", app.CodeOf(user.SecondStepKey!));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>Presses one of the two buttons of the page.</summary>
    private static async Task<HttpResponseMessage> Change(HttpClient browser, string button, string code)
    {
        var page = await browser.GetHtml(SecondStepSession.Path);
        var action = page.QuerySelector($"button[formaction$='/{button}']")!.GetAttribute("formaction")!;
        page.QuerySelector("main form")!.SetAttribute("action", action);
        return await browser.SubmitForm(page, action, new Dictionary<string, string> { ["Code"] = code }, "main form");
    }

    private Task<Colleague> User(string email) => app.Database(database =>
        database.Users.AsNoTracking().SingleAsync(user => user.Email == email, Stop));

    private Task<List<(string Kind, string? Detail)>> Audit(string email) => app.Database(async database =>
        (await database.AuditEntries
            .Where(entry => database.Users.Any(user => user.Email == email && user.Id == entry.About))
            .OrderBy(entry => entry.Id).ToListAsync(Stop))
        .ConvertAll(entry => (entry.Kind, entry.What.Detail)));
}
