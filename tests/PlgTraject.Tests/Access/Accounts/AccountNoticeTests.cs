using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Access.Accounts;

/// <summary>Who owns an account hears it when how one signs in is changed; the change does not wait for that.</summary>
public sealed class AccountNoticeTests(AccountNoticeTests.MailFault app) : IClassFixture<AccountNoticeTests.MailFault>
{
    private const string NewPassword = "een gloednieuwe lange zin";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Password_Changed_IsToldToItsOwner()
    {
        const string email = "wijzigt@academica.example";
        using var refused = await Change(await app.Staff(email), "kort");
        Assert.Empty(await MailsTo(email));

        using var answer = await Change(await app.Staff(email), NewPassword);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var mail = Assert.Single(await MailsTo(email));
        Assert.Equal("Je wachtwoord van PLG-beheer is gewijzigd", mail.Subject);
        Assert.Contains("maandag 7 december 2026", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/beheer/wachtwoord-vergeten\n", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(NewPassword, mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_ResetByMail_IsToldAndSaidAtSignIn()
    {
        const string email = "hersteld@academica.example";
        await app.HasStaff(email);
        using var asked = await app.Visitor().SubmitForm(
            "/beheer/wachtwoord-vergeten", new Dictionary<string, string> { ["Email"] = email }, "main form");
        var link = Assert.Single(await MailsTo(email))
            .TextBody.Split(' ', '\n').Single(word => word.Contains("?code=", StringComparison.Ordinal));
        var browser = app.Visitor();

        using var chosen = await browser.SubmitForm(
            new Uri(link).PathAndQuery, new Dictionary<string, string> { ["Password"] = NewPassword });

        var page = await browser.GetHtml(chosen.Headers.Location!.ToString());
        Assert.Equal(
            "Je wachtwoord is gewijzigd. Log in met je nieuwe wachtwoord.",
            page.QuerySelector("[role=status]")!.TextContent);
        Assert.Contains(
            "Via de link in een mail is een nieuw wachtwoord gekozen",
            (await MailsTo(email))[^1].TextBody,
            StringComparison.Ordinal);
        using var wrong = await browser.SubmitForm(
            page,
            chosen.Headers.Location.ToString(),
            new Dictionary<string, string> { ["Email"] = email, ["Password"] = "dit is het niet hoor" });
        Assert.Null((await wrong.ReadHtml()).QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task SecondStep_OnOffAndRemoved_IsToldEachTime()
    {
        const string email = "stappen@academica.example";
        var browser = await app.Staff(email);
        var (key, _) = await app.SetUpSecondStep(browser);
        using var off = await TurnOff(browser, app.CodeOf(key));
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.SetUpSecondStep(browser);
        var id = await app.Database(
            database => database.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Stop));
        var admin = await app.Staff();
        using var removed = await admin.SubmitForm($"/beheer/medewerkers/{id}", [], "form[action$='/tweede-stap-uit']");

        Assert.Equal(
            [
                "De tweede stap van PLG-beheer is aangezet", "De tweede stap van PLG-beheer is uitgezet",
                "De tweede stap van PLG-beheer is aangezet", "De tweede stap van PLG-beheer is uitgezet",
            ],
            (await MailsTo(email)).Select(mail => mail.Subject));
        Assert.Contains("Een beheerder heeft", (await MailsTo(email))[^1].TextBody, StringComparison.Ordinal);
        Assert.Empty(await MailsTo("sanne@academica.example"));
    }

    /// <summary>Who has no password here cannot choose a new one here.</summary>
    [Fact]
    public async Task Changed_AccountWithoutPassword_OffersNoLink()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var mails = scope.ServiceProvider.GetRequiredService<AccountMails>();
        var user = new Colleague
        {
            UserName = "elders",
            Email = "elders@academica.example",
            DisplayName = "Els Elders",
            CreatedAt = AppFixture.Start.UtcDateTime,
        };

        var mail = mails.Changed(user, new SecondStepSwitchedOn());

        Assert.DoesNotContain("http", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Vertel het dan meteen een beheerder", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_MailCannotBeMade_StandAll()
    {
        const string email = "zonder@academica.example";
        var browser = await app.Staff(email);
        app.IsBroken = true;
        try
        {
            var (key, _) = await app.SetUpSecondStep(browser);
            using var off = await TurnOff(browser, app.CodeOf(key));
            using var changed = await Change(browser, NewPassword);

            Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (off.StatusCode, changed.StatusCode));
            using var stillIn = await browser.GetAsync("/beheer", Stop);
            using var again = await app.Visitor().SignIn(email, NewPassword);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther), (stillIn.StatusCode, again.StatusCode));
            Assert.Empty(await MailsTo(email));
        }
        finally
        {
            app.IsBroken = false;
        }
    }

    private static Task<HttpResponseMessage> Change(HttpClient browser, string password) => browser.SubmitForm(
        "/beheer/wachtwoord",
        new Dictionary<string, string> { ["Current"] = StaffSession.Password, ["New"] = password },
        "main form");

    private static async Task<HttpResponseMessage> TurnOff(HttpClient browser, string code)
    {
        var page = await browser.GetHtml(SecondStepSession.Path);
        page.QuerySelector("main form")!.SetAttribute("action", SecondStepSession.Path + "/uit");
        return await browser.SubmitForm(
            page, SecondStepSession.Path, new Dictionary<string, string> { ["Code"] = code }, "main form");
    }

    private Task<List<OutboxMail>> MailsTo(string email) => app.Database(database => database.OutboxMails.AsNoTracking()
        .Where(mail => mail.ToAddress == email).OrderBy(mail => mail.Id).ToListAsync(Stop));

    /// <summary>The product, whose outbox takes no mail when it is told so.</summary>
    public sealed class MailFault : AppFixture
    {
        public bool IsBroken { get; set; }

        protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(new Refusal(this)))
            .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(new Refusal(this))));
    }

    private sealed class Refusal(MailFault app) : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default) =>
            app.IsBroken
            && eventData.Context!.ChangeTracker.Entries<OutboxMail>().Any(mail => mail.State == EntityState.Added)
                ? throw new DbUpdateException("The outbox takes no mail.")
                : new(result);
    }
}
