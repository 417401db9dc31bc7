using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Access.Accounts;

/// <summary>A password that a guesser tries first is refused wherever one is chosen.</summary>
public sealed class KnownPasswordTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Known = "Welkom2026!!";
    private const string Message =
        "Dit wachtwoord is te makkelijk te raden. Neem een paar woorden die niets met elkaar, je naam of je werk te "
            + "maken hebben";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("password1234")]
    [InlineData("p@ssw0rd1234")]
    [InlineData("qwertyuiop12")]
    [InlineData("letmeinletmein")]
    [InlineData("Wachtwoord2026!")]
    [InlineData("Academica123!")]
    [InlineData("PLG-traject-2026")]
    [InlineData("januari2026!")]
    [InlineData("Sanne-Bakker-1")]
    [InlineData("sanne.bakker@academica.example")]
    public async Task Validate_KnownWordOrName_IsRefused(string password) =>
        Assert.Equal([nameof(DutchIdentityErrors.PasswordTooEasy)], await Errors(password));

    [Theory]
    [InlineData(StaffSession.Password)]
    [InlineData("correct horse battery staple")]
    [InlineData("zonnebloem op zolder")]
    [InlineData("Xq7#kkP2vbz!")]
    public async Task Validate_HardToGuess_IsAccepted(string password) => Assert.Empty(await Errors(password));

    /// <summary>It says one thing at a time.</summary>
    [Fact]
    public async Task Validate_TooShort_LeavesThatToTheRuleOfLength() => Assert.Empty(await Errors("welkom"));

    /// <summary>A password takes what a form lets through.</summary>
    [Fact]
    public async Task Validate_LongestAllowed_IsAnswered() =>
        Assert.Empty(await Errors(string.Concat(
            Enumerable.Range(0, StaffPassword.MaxLength).Select(index => "4@8({[<369 1!|0$5+7%2"[index * 7 % 21]))));

    [Fact]
    public async Task Change_Known_IsRefusedAndChangesNothing()
    {
        const string email = "wijzigt@academica.example";
        var browser = await app.Staff(email);

        using var answer = await browser.SubmitForm(
            "/beheer/wachtwoord",
            new Dictionary<string, string> { ["Current"] = StaffSession.Password, ["New"] = Known },
            "main form");

        await Refused(answer, "New");
        using var old = await app.Visitor().SignIn(email, StaffSession.Password);
        Assert.Equal(HttpStatusCode.SeeOther, old.StatusCode);
    }

    [Fact]
    public async Task InvitationAndReset_Known_AreRefused()
    {
        const string email = "nieuweling@academica.example";
        using var invited = await (await app.Staff()).SubmitForm(
            "/beheer/medewerkers",
            new Dictionary<string, string> { ["Email"] = email, ["Role"] = "Reader" },
            "main form");

        using var accepted = await app.Visitor().SubmitForm(
            await Link(email),
            new Dictionary<string, string> { ["DisplayName"] = "Nina Nieuw", ["Password"] = Known },
            "main form");

        await Refused(accepted, "Password");
        await app.HasStaff("vergeten@academica.example");
        using var asked = await app.Visitor().SubmitForm(
            "/beheer/wachtwoord-vergeten",
            new Dictionary<string, string> { ["Email"] = "vergeten@academica.example" },
            "main form");
        using var chosen = await app.Visitor().SubmitForm(
            await Link("vergeten@academica.example"),
            new Dictionary<string, string> { ["Password"] = Known },
            "main form");
        await Refused(chosen, "Password");
    }

    private static async Task Refused(HttpResponseMessage answer, string field)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(Message, (await answer.ReadHtml()).QuerySelector($"#{field}-error")!.TextContent);
    }

    private async Task<IEnumerable<string>> Errors(string password)
    {
        var user = new Colleague
        {
            DisplayName = "Sanne Bakker",
            Email = "sanne.bakker@academica.example",
            CreatedAt = AppFixture.Start.UtcDateTime,
        };
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Colleague>>();
        return (await users.PasswordValidators.OfType<KnownPasswords>().Single().ValidateAsync(users, user, password))
            .Errors.Select(error => error.Code);
    }

    /// <summary>The link in the newest mail to somebody.</summary>
    private async Task<string> Link(string email)
    {
        var text = await app.Database(database => database.OutboxMails.Where(mail => mail.ToAddress == email)
            .OrderByDescending(mail => mail.Id).Select(mail => mail.TextBody).FirstAsync(Stop));
        return new Uri(text.Split(' ', '\n')
            .Single(word => word.Contains("?code=", StringComparison.Ordinal)).Trim()).PathAndQuery;
    }
}
