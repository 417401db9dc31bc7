using System.Net;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Access.SignIn;

/// <summary>Signing in at a provider of OpenID Connect, beside passwords.</summary>
public sealed class OpenIdTests(OpenIdFixture app) : IClassFixture<OpenIdFixture>
{
    private const string NoAccount =
        "Er is geen account voor jou. Vraag een beheerder om een uitnodiging voor het e-mailadres van je organisatie.";
    private const string Callback = "/beheer/inloggen/terug";
    private const string Failed = "Het inloggen is afgebroken of niet gelukt. Probeer het opnieuw.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_VerifiedAddressOfAnAccount_LinksItAndIsAudited()
    {
        await app.HasStaff("koppel@academica.example", "Kees Koppel", StaffRole.Advisor);
        app.Person("sub-koppel", "Koppel@academica.example");
        var browser = app.Visitor();

        using var answer = await app.SignInThere(browser, OpenIdFixture.Button + "?terug=%2Fbeheer%2Fwachtwoord");

        Assert.Equal(
            (HttpStatusCode.SeeOther, "/beheer/wachtwoord"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Contains("Kees Koppel", (await browser.GetHtml("/beheer")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [(nameof(OpenIdLinked), OpenIdFixture.ProviderName), (nameof(SignedIn), "met OpenID")],
            await Audit("koppel@academica.example"));
    }

    /// <summary>From then on it is the subject that counts: the provider may give the person another address.</summary>
    [Fact]
    public async Task SignIn_LinkedAccount_IsFoundBySubjectWhateverTheAddress()
    {
        await app.HasStaff("eerst@academica.example", "Eva Eerst");
        app.Person("sub-eerst", "eerst@academica.example");
        using var first = await app.SignInThere(app.Visitor());
        app.Person("sub-eerst", "getrouwd@academica.example", isVerified: false);
        var browser = app.Visitor();

        using var second = await app.SignInThere(browser);

        Assert.Equal("/beheer", second.Headers.Location!.ToString());
        Assert.Contains("Eva Eerst", (await browser.GetHtml("/beheer")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>An address that was given to somebody new does not open the account of who had it before.</summary>
    [Fact]
    public async Task SignIn_AddressOfALinkedAccountWithAnotherSubject_IsRefused()
    {
        await app.HasStaff("gerecycled@academica.example");
        app.Person("sub-oud", "gerecycled@academica.example");
        using var first = await app.SignInThere(app.Visitor());
        app.Person("sub-nieuw", "gerecycled@academica.example");

        var newcomer = app.Visitor();

        using var second = await app.SignInThere(newcomer);

        Assert.Equal(("/beheer", NoAccount), (first.Headers.Location!.ToString(), await newcomer.Said(second)));
    }

    [Theory]
    [InlineData("niemand@academica.example", true)]
    [InlineData("bestaat@academica.example", false)]
    [InlineData("uit@academica.example", true)]
    public async Task SignIn_NoAccountNotVerifiedOrSwitchedOff_IsRefusedAndMakesNothing(string email, bool isVerified)
    {
        await app.HasStaff("bestaat@academica.example");
        await app.HasStaff("uit@academica.example");
        await app.Database(database => database.Users.Where(user => user.Email == "uit@academica.example")
            .ExecuteUpdateAsync(
                set => set.SetProperty(user => user.DeactivatedAt, AppFixture.Start.UtcDateTime), Stop));
        var before = await app.Database(database => database.Users.CountAsync(Stop));
        app.Person($"sub-{email}", email, isVerified);
        var browser = app.Visitor();

        using var answer = await app.SignInThere(browser);

        Assert.Equal("/beheer/inloggen", answer.Headers.Location!.ToString());
        Assert.Equal(NoAccount, await browser.Said(answer));
        using var closed = await browser.GetAsync("/beheer", Stop);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Equal(before, await app.Database(database => database.Users.CountAsync(Stop)));
        Assert.False(await app.Database(
            database => database.UserLogins.AnyAsync(login => login.ProviderKey == $"sub-{email}", Stop)));
    }

    /// <summary>SURFconext tells of people at the userinfo endpoint only; Entra ID says xms_edov.</summary>
    [Fact]
    public async Task SignIn_AddressFromTheUserinfoEndpoint_IsBelieved()
    {
        await app.HasStaff("surf@academica.example");
        app.Provider.Claims = new Dictionary<string, object> { ["sub"] = "sub-surf" };
        app.Provider.UserInfo =
            new Dictionary<string, object> { ["email"] = "surf@academica.example", ["xms_edov"] = "1" };

        using var answer = await app.SignInThere(app.Visitor());

        app.Provider.UserInfo = [];
        Assert.Equal("/beheer", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task SignIn_InvitedPerson_AcceptsTheInvitationAndEndsItsLink()
    {
        const string email = "genodigd@academica.example";
        using var invited = await (await app.Staff()).SubmitForm(
            "/beheer/medewerkers",
            new Dictionary<string, string> { ["Email"] = email, ["Role"] = "Reader" },
            "main form");
        var text = await app.Database(database => database.OutboxMails.Where(mail => mail.ToAddress == email)
            .Select(mail => mail.TextBody).SingleAsync(Stop));
        var link = new Uri(text.Split(' ', '\n')
            .Single(word => word.Contains("?code=", StringComparison.Ordinal)).Trim()).PathAndQuery;
        Assert.NotNull((await app.Visitor().GetHtml(link)).QuerySelector($"a[href='{OpenIdFixture.Button}']"));
        app.Person("sub-genodigd", email);
        var browser = app.Visitor();

        using var answer = await app.SignInThere(browser);
        using var afterwards = await app.Visitor().GetAsync(link, Stop);

        Assert.Equal("/beheer", answer.Headers.Location!.ToString());
        Assert.Contains(
            "Noor van de Organisatie", (await browser.GetHtml("/beheer")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, afterwards.StatusCode);
        Assert.Contains((nameof(InvitationAccepted), "met OpenID"), await Audit(email));
    }

    [Fact]
    public async Task SignIn_InvitedPersonWithAnUnreadableName_GetsWhatCanBeReadOfIt()
    {
        const string email = "onleesbaar@academica.example";
        using var invited = await (await app.Staff()).SubmitForm(
            "/beheer/medewerkers",
            new Dictionary<string, string> { ["Email"] = email, ["Role"] = "Reader" },
            "main form");
        app.Person("sub-onleesbaar", email, more: ("name", "\u202ENoor\u0007\n " + new string('x', 200)));

        using var answer = await app.SignInThere(app.Visitor());

        Assert.Equal("/beheer", answer.Headers.Location!.ToString());
        var name = await app.Database(database => database.Users
            .Where(user => user.Email == email).Select(user => user.DisplayName).SingleAsync(Stop));
        Assert.Equal("Noor " + new string('x', Colleague.DisplayNameMaxLength - 5), name);
    }

    /// <summary>The way back works once: the state is used up, and so is the code at the provider.</summary>
    [Fact]
    public async Task Callback_UsedAgain_IsRefused()
    {
        await app.HasStaff("eenmaal@academica.example");
        app.Person("sub-eenmaal", "eenmaal@academica.example");
        var browser = app.Visitor();
        using var start = await browser.GetAsync(OpenIdFixture.Button, Stop);
        var cookies = Cookies(start);
        var callback = await Follow(start);
        using var first = await browser.GetAsync(callback, Stop);
        using var second = await browser.GetAsync(callback, Stop);
        // The page of signing in leads on who is signed in, and what it was to say with it.
        using var leadsOn = await browser.GetAsync(second.Headers.Location, Stop);
        Assert.Equal(Failed, await browser.Said(leadsOn));
        using var stolen = new HttpRequestMessage(HttpMethod.Get, callback);
        stolen.Headers.Add("Cookie", cookies);
        var refusals = app.Provider.Refusals;

        var thief = app.Visitor();
        using var third = await thief.SendAsync(stolen, Stop);

        Assert.Equal(("/beheer", Failed), (first.Headers.Location!.ToString(), await thief.Said(third)));
        // With the cookies of before the state fits, and the provider refuses its code.
        Assert.Equal(refusals + 1, app.Provider.Refusals);
    }

    /// <summary>Who is sent a way back that somebody else began is not signed in as that person.</summary>
    [Fact]
    public async Task Callback_BegunInAnotherBrowserOrMadeUp_IsRefused()
    {
        await app.HasStaff("dader@academica.example");
        app.Person("sub-dader", "dader@academica.example");
        var callback = await app.GoToProvider(app.Visitor());
        var victim = app.Visitor();
        await app.GoToProvider(victim);

        string[] questions = ["?code=x&state=y", "", "?error=access_denied&state=y"];
        foreach (var path in questions.Select(question => Callback + question).Prepend(callback))
        {
            using var answer = await victim.GetAsync(path, Stop);
            Assert.Equal(Failed, await victim.Said(answer));
        }

        using var closed = await victim.GetAsync("/beheer", Stop);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("key")]
    [InlineData("audience")]
    public async Task Token_OfAnotherQuestionKeyOrClient_IsRefused(string what)
    {
        await app.HasStaff("token@academica.example");
        app.Person("sub-token", "token@academica.example");
        app.Provider.NonceInstead = what == "nonce" ? "iets anders" : null;
        app.Provider.SignsWithAnotherKey = what == "key";
        app.Provider.AudienceInstead = what == "audience" ? "een-ander" : null;

        var browser = app.Visitor();
        using var answer = await app.SignInThere(browser);

        (app.Provider.NonceInstead, app.Provider.SignsWithAnotherKey, app.Provider.AudienceInstead) =
            (null, false, null);
        Assert.Equal(Failed, await browser.Said(answer));
    }

    /// <summary>The second step of here is asked, unless the provider says that it asked for one.</summary>
    [Theory]
    [InlineData("pwd", "/beheer/inloggen/code?terug=%2Fbeheer")]
    [InlineData("mfa", "/beheer")]
    public async Task SignIn_AccountWithASecondStep_AsksForItUnlessTheProviderDid(string amr, string expected)
    {
        var email = $"stap-{amr}@academica.example";
        await app.SetUpSecondStep(await app.Staff(email));
        app.Person($"sub-{amr}", email, more: ("amr", new[] { amr }));

        using var answer = await app.SignInThere(app.Visitor());

        Assert.Equal(expected, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Session_BegunThere_EndsWhenTheAccountIsSwitchedOff()
    {
        const string email = "weg@academica.example";
        await app.HasStaff(email);
        app.Person("sub-weg", email);
        var browser = app.Visitor();
        using var signedIn = await app.SignInThere(browser);
        using var open = await browser.GetAsync("/beheer", Stop);
        var id = await app.Database(
            database => database.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Stop));

        using var off = await (await app.Staff()).SubmitForm($"/beheer/medewerkers/{id}", [], "form[action$='/uit']");

        using var closed = await browser.GetAsync("/beheer", Stop);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (open.StatusCode, closed.StatusCode));
    }

    [Fact]
    public async Task Request_ToTheProvider_IsACodeFlowWithPkceAndOurOwnAddress()
    {
        app.Person("sub-x", "niemand@academica.example");
        var browser = app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, OpenIdFixture.Button);
        using var start = await browser.SendAsync(request, Stop);
        await Follow(start);

        var asked = app.Provider.LastRequest;
        Assert.Equal(
            ("code", "S256", "openid profile email"),
            (asked["response_type"], asked["code_challenge_method"], asked["scope"]));
        Assert.Equal("http://localhost:5080/beheer/inloggen/terug", asked["redirect_uri"]);
        Assert.NotEmpty(asked["nonce"]);
        Assert.All(start.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("plg-", cookie, StringComparison.Ordinal);
            Assert.Contains("path=/;", cookie, StringComparison.Ordinal);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task SignInPage_WithAProvider_HasBothWaysAndTheStrictPolicy()
    {
        using var answer = await app.Visitor().GetAsync("/beheer/inloggen?terug=%2Fbeheer%2Fwachtwoord", Stop);
        var page = await answer.ReadHtml();

        Assert.Equal(
            $"Log in met {OpenIdFixture.ProviderName}",
            page.QuerySelector($"a[href='{OpenIdFixture.Button}?terug=%2Fbeheer%2Fwachtwoord']")!.TextContent);
        Assert.NotNull(page.QuerySelector("#Password"));
        Assert.Contains(
            "form-action 'self';",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal);
    }

    private static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    private static async Task<string> Follow(HttpResponseMessage start)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var back = await client.GetAsync(start.Headers.Location, Stop);
        return back.Headers.Location!.PathAndQuery;
    }

    private Task<List<(string Kind, string? Detail)>> Audit(string email) => app.Database(async database =>
        (await database.AuditEntries
            .Where(entry => database.Users.Any(user => user.Email == email && user.Id == entry.About))
            .OrderBy(entry => entry.Id).ToListAsync(Stop))
        .ConvertAll(entry => (entry.Kind, entry.What.Detail)));
}
