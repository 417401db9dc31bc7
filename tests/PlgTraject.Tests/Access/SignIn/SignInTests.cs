using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Access.SignIn;

public sealed class SignInTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "/beheer")]
    [InlineData("?terug=%2Fbeheer%2Fwachtwoord", "/beheer/wachtwoord")]
    [InlineData("?terug=https%3A%2F%2Fkwaad.example%2F", "/beheer")]
    [InlineData("?terug=%2F%2Fkwaad.example", "/beheer")]
    [InlineData("?terug=%2F%5Ckwaad.example", "/beheer")]
    [InlineData("?terug=%2Fbeheer%0d%0aSet-Cookie:x", "/beheer")]
    [InlineData("?terug=%2Fbeheer%2F%C3%A9", "/beheer")]
    [InlineData("?terug=~%2Fbeheer%2Fwachtwoord", "/beheer")]
    [InlineData("?terug=%2Fbeheer%2Fuitloggen", "/beheer")]
    [InlineData("?terug=%2Fbeheer%2Faanvragen%2FPLG-00000-00000%2Fstatus", "/beheer")]
    [InlineData("?terug=%2Fbeheer%2Faanvragen%2FPLG-00000-00000", "/beheer/aanvragen/PLG-00000-00000")]
    public async Task SignIn_RightPassword_LeadsToAPageOfOurs(string query, string expected)
    {
        await app.HasStaff("terug@academica.example");

        using var answer = await app.Visitor()
            .SignIn("terug@academica.example", StaffSession.Password, StaffSession.SignInPath + query);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.ToString());
        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"), value => value.Contains("plg-beheer", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The product takes the rounds that OWASP asks of PBKDF2 with SHA-512. The fixture lowers them afterwards, so the
    /// test leaves that step of the fixture out.
    /// </summary>
    [Fact]
    public void Password_Hashed_TakesTheRoundsOfTheProduct()
    {
        var options = new PasswordHasherOptions();
        Assert.All(
            app.Services.GetServices<IConfigureOptions<PasswordHasherOptions>>(),
            configure => configure.Configure(options));

        Assert.Equal(210_000, options.IterationCount);
    }

    [Fact]
    public async Task SignIn_UnknownWrongOrLocked_GivesTheSameAnswer()
    {
        await app.HasStaff("fout@academica.example");
        await app.HasStaff("slot@academica.example");
        await Lock("slot@academica.example");

        var unknown = await Refuse("niemand@academica.example", "iets anders dan dit");
        var wrong = await Refuse("fout@academica.example", "iets anders dan dit");
        var locked = await Refuse("slot@academica.example", StaffSession.Password);

        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, locked);
        Assert.Contains("horen niet bij elkaar", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_FiveWrongGuessesAtOnce_LocksTheAccount()
    {
        const string email = "raden@academica.example";
        await app.HasStaff(email);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(guess => Refuse(email, $"geraden wachtwoord {guess}")));

        await Refuse(email, StaffSession.Password);
    }

    [Theory]
    [InlineData("", "", "Vul je e-mailadres in", "Vul je wachtwoord in")]
    public async Task SignIn_Empty_SaysWhatToFillIn(string email, string password, string first, string second)
    {
        using var answer = await app.Visitor().SignIn(email, password);

        var page = await answer.ReadHtml();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal([first, second], page.QuerySelectorAll(".error-summary a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task SignOut_SignedIn_EndsTheSession()
    {
        var browser = await app.Staff();

        using var answer = await browser.SubmitForm("/beheer", [], "form.sign-out");
        using var after = await browser.GetAsync("/beheer", Stop);

        Assert.Equal("/beheer/inloggen", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task ChangePassword_SignedInTwice_EndsTheOtherSession()
    {
        const string email = "twee@academica.example";
        var (here, there) = (await app.Staff(email), await app.Staff(email));

        using var answer = await here.SubmitForm("/beheer/wachtwoord", Passwords(), "main form");
        Assert.Equal("Je wachtwoord is gewijzigd.", await here.Said(answer));
        using var stillHere = await here.GetAsync("/beheer", Stop);
        using var noLongerThere = await there.GetAsync("/beheer", Stop);

        Assert.Equal(HttpStatusCode.OK, stillHere.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, noLongerThere.StatusCode);
        await Refuse(email, StaffSession.Password);
        using var again = await app.Visitor().SignIn(email, "een heel ander geheim");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Theory]
    [InlineData(
        "Current",
        "dit klopt niet hoor",
        "Dit is niet je huidige wachtwoord, of er is te vaak geprobeerd. Typ het opnieuw")]
    [InlineData("Current", "", "Vul je huidige wachtwoord in")]
    [InlineData("New", "kort", "Maak het wachtwoord langer: minstens 12 tekens")]
    [InlineData("New", StaffSession.Password, "Kies een ander wachtwoord dan je nu hebt")]
    public async Task ChangePassword_Invalid_Explains(string field, string value, string message)
    {
        var browser = await app.Staff("wijzig@academica.example");
        var form = Passwords();
        form[field] = value;

        using var answer = await browser.SubmitForm("/beheer/wachtwoord", form, "main form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.Equal(message, page.QuerySelector($"#{field}-error")!.TextContent);
    }

    private static Dictionary<string, string> Passwords() =>
        new() { ["Current"] = StaffSession.Password, ["New"] = "een heel ander geheim" };

    private async Task<string> Refuse(string email, string password)
    {
        using var answer = await app.Visitor().SignIn(email, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.ReadHtml()).QuerySelector(".error-summary")!.TextContent;
    }

    private async Task Lock(string email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Colleague>>();
        var user = (await users.FindByEmailAsync(email))!;
        await users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue);
    }
}
