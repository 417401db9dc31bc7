using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Access.Accounts;

/// <summary>How an account comes, changes and goes, and how a forgotten password is replaced.</summary>
public sealed partial class AccountTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Invited = "De uitnodiging gaat nu per mail weg.";
    private const string Colleagues = "/beheer/medewerkers";
    private const string NewPassword = "een gloednieuwe lange zin";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invite_Accepted_MakesAnAccountWithTheRole()
    {
        var link = await Invite("nieuw@academica.example", StaffRole.Reader);
        var browser = app.Visitor();

        using var answer = await browser.SubmitForm(link, Name("Nina Nieuw"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Nina Nieuw", (await browser.GetHtml("/beheer")).Body!.TextContent, StringComparison.Ordinal);
        using var forbidden = await browser.GetAsync(Colleagues, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal([nameof(Invited), nameof(InvitationAccepted)], await Kinds("nieuw@academica.example"));
        using var again = await app.Visitor().SignIn("nieuw@academica.example", NewPassword);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task Invitation_Used_WorksOnce()
    {
        var link = await Invite("eenmaal@academica.example");
        var (first, second) = (app.Visitor(), app.Visitor());
        var formOfSecond = await second.GetHtml(link);
        using var used = await first.SubmitForm(link, Name("Eva Eenmaal"));

        using var late = await second.SubmitForm(formOfSecond, link, Name("Ina Dringer"));
        using var open = await second.GetAsync(link, Stop);

        Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (late.StatusCode, open.StatusCode));
    }

    [Fact]
    public async Task Invitation_TooOldReplacedOrMadeUp_IsGone()
    {
        var link = await Invite("oud@academica.example");
        var person = await Url("oud@academica.example");
        var admin = await app.Staff();
        using var again = await admin.SubmitForm(person, [], "form[action$='/uitnodiging']");
        Assert.Equal(Invited, await admin.Said(again));
        var newer = await LinkTo("oud@academica.example");

        using var replaced = await app.Visitor().GetAsync(link, Stop);
        using var madeUp = await app.Visitor().GetAsync("/beheer/uitnodiging?code=verzonnen%00", Stop);
        using var forSomethingElse = await app.Visitor()
            .GetAsync(newer.Replace("uitnodiging", "nieuw-wachtwoord", StringComparison.Ordinal), Stop);
        using var inTime = await app.Visitor().GetAsync(newer, Stop);
        app.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        using var tooOld = await app.Visitor().GetAsync(newer, Stop);

        Assert.NotEqual(link, newer);
        Assert.Equal(
            [HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.OK, HttpStatusCode.Gone],
            new[] { replaced, madeUp, forSomethingElse, inTime, tooOld }.Select(answer => answer.StatusCode));
    }

    [Theory]
    [InlineData("", "Advisor", "Vul een e-mailadres in")]
    [InlineData("geen adres", "Advisor", "Vul een volledig e-mailadres in, zoals naam@school.nl")]
    [InlineData("sanne@academica.example", "Advisor", "Er is al een account met dit e-mailadres")]
    [InlineData("goed@academica.example", "Baas", "Kies een rol")]
    public async Task Invite_Invalid_Explains(string email, string role, string message)
    {
        using var answer = await (await app.Staff()).SubmitForm(
            Colleagues, new Dictionary<string, string> { ["Email"] = email, ["Role"] = role }, "main form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.Equal(message, Assert.Single(page.QuerySelectorAll(".error-summary li")).TextContent);
        Assert.Equal(email, page.QuerySelector("#Email")!.GetAttribute("value"));
    }

    /// <summary>
    /// A colleague took the role of the asker away, or switched that account off, before the transaction began.
    /// </summary>
    [Theory]
    [InlineData(StaffRole.Advisor, false)]
    [InlineData(StaffRole.Administrator, true)]
    public async Task Invite_ByWhoMayNoLonger_IsRefusedAndMailsNobody(StaffRole role, bool isOff)
    {
        var by = $"mocht-{role}@academica.example".ToLowerInvariant();
        var (invited, other) = (
            $"eerder-{role}@academica.example".ToLowerInvariant(),
            $"nooit-{role}@academica.example".ToLowerInvariant());
        await Invite(invited);
        await app.HasStaff(by, role: role);
        DateTime? since = isOff ? AppFixture.Start.UtcDateTime : null;
        await app.Database(database => database.Users.Where(user => user.Email == by)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.DeactivatedAt, since), Stop));
        var (asker, known) = ((await Url(by)).Split('/')[^1], (await Url(invited)).Split('/')[^1]);
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<ColleagueAccounts>();

        var result = await accounts.InviteAsync(other, StaffRole.Administrator, asker, Stop);
        var again = await accounts.InviteAgainAsync(known, asker, Stop);

        Assert.StartsWith(
            "Je mag niemand meer uitnodigen", Assert.Single(result.Errors).Description, StringComparison.Ordinal);
        Assert.Equal(AccountChange.Refused, again);
        Assert.False(await app.Database(database => database.Users.AnyAsync(user => user.Email == other, Stop)));
        Assert.Equal((0, 1), (await MailsTo(other), await MailsTo(invited)));
        Assert.Equal([nameof(Invited)], await Kinds(invited));
    }

    [Theory]
    [InlineData("Nina\uFFFD Nieuw")]
    [InlineData("\u3164\u200B")]
    public async Task Invitation_NameNobodyCanRead_IsRefused(string name)
    {
        var link = await Invite($"naam{name.Length}@academica.example");

        using var answer = await app.Visitor().SubmitForm(link, Name(name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.ReadHtml()).QuerySelector("#DisplayName-error"));
    }

    [Theory]
    [InlineData("paul.o'kane@academica.example")]
    [InlineData("jan&co@academica.example")]
    [InlineData("jan@école.example")]
    [InlineData("jan@lang.international")]
    public async Task Invitation_AddressOfAPerson_MakesAnAccountThatIsFoundByIt(string email)
    {
        var link = await Invite(email);

        using var answer = await app.Visitor().SubmitForm(link, Name("Nina Nieuw"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var ascii = EmailAddress.ToAscii(email)!.ToUpperInvariant();
        Assert.Equal(
            "Nina Nieuw",
            await app.Database(database => database.Users
                .Where(user => user.NormalizedEmail == ascii).Select(user => user.DisplayName).SingleAsync(Stop)));
    }

    [Fact]
    public async Task ChangeRole_OfAColleague_EndsTheSessionAndIsRecorded()
    {
        const string email = "rol@academica.example";
        var colleague = await app.Staff(email, "Rob Rol", StaffRole.Reader);

        var admin = await app.Staff();
        using var answer = await admin.SubmitForm(
            await Url(email), new Dictionary<string, string> { ["Role"] = "Administrator" }, "form[action$='/rol']");
        using var after = await colleague.GetAsync("/beheer", Stop);

        Assert.Equal("De rol is gewijzigd. Wie ingelogd was, moet opnieuw inloggen.", await admin.Said(answer));
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        var id = (await Url(email)).Split('/')[^1];
        Assert.Equal("Lezer → Beheerder", await app.Database(database => database.AuditEntries
            .Where(entry => entry.About == id && entry.Kind == nameof(RoleChanged))
            .Select(entry => entry.What.Detail).SingleAsync(Stop)));
        using var asAdministrator = await (await app.Staff(email)).GetAsync(Colleagues, Stop);
        Assert.Equal(HttpStatusCode.OK, asAdministrator.StatusCode);
    }

    [Fact]
    public async Task ChangeRole_ToTheSame_SaysThatNothingChanged()
    {
        const string email = "zelfde-rol@academica.example";
        var colleague = await app.Staff(email, "Sam Samen", StaffRole.Reader);

        var admin = await app.Staff();
        using var answer = await admin.SubmitForm(
            await Url(email), new Dictionary<string, string> { ["Role"] = "Reader" }, "form[action$='/rol']");
        using var after = await colleague.GetAsync("/beheer", Stop);

        Assert.Equal("Dat was al zo. Er is niets gewijzigd.", await admin.Said(answer));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    /// <summary>It tells nothing of the accounts that there are.</summary>
    [Fact]
    public async Task AskForPassword_WithWhatIsNoAddress_SaysSo()
    {
        using var answer = await app.Visitor().SubmitForm(
            "/beheer/wachtwoord-vergeten", new Dictionary<string, string> { ["Email"] = "jan" }, "main form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(EmailAddress.Invalid, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deactivate_Colleague_EndsTheSessionUntilReactivated()
    {
        const string email = "weg@academica.example";
        var colleague = await app.Staff(email, "Wim Weg", StaffRole.Advisor);
        var admin = await app.Staff();

        using var off = await admin.SubmitForm(await Url(email), [], "form[action$='/uit']");
        Assert.Equal("Het account is uitgeschakeld. Niemand kan er nog mee inloggen.", await admin.Said(off));
        using var after = await colleague.GetAsync("/beheer", Stop);
        using var refused = await app.Visitor().SignIn(email, StaffSession.Password);
        using var on = await admin.SubmitForm(await Url(email), [], "form[action$='/aan']");
        Assert.Equal("Het account is weer ingeschakeld.", await admin.Said(on));
        using var again = await app.Visitor().SignIn(email, StaffSession.Password);

        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Theory]
    [InlineData("rol")]
    [InlineData("uit")]
    public async Task Change_OfOneself_IsRefused(string what)
    {
        const string email = "zelf@academica.example";
        var admin = await app.Staff(email, "Zoë Zelf");
        var other = await app.Staff();
        var form = await other.GetHtml(await Url(email));
        // The page of oneself has no such form; the token of one's own session has to go with it.
        var token = (await admin.GetHtml(Colleagues))
            .QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        form.QuerySelector($"form[action$='/{what}'] input[name='__RequestVerificationToken']")!
            .SetAttribute("value", token);

        using var answer = await admin.SubmitForm(
            form, await Url(email), new Dictionary<string, string> { ["Role"] = "Reader" }, $"form[action$='/{what}']");

        Assert.StartsWith("Dat kan niet", await admin.Said(answer), StringComparison.Ordinal);
        var user = await app.Database(
            database => database.Users.AsNoTracking().SingleAsync(user => user.Email == email, Stop));
        Assert.Equal((StaffRole.Administrator, null), (user.Role, user.DeactivatedAt));
    }

    /// <summary>Two who put each other out at the same moment: one stays.</summary>
    [Fact]
    public async Task Deactivate_EachOtherAtOnce_LeavesOne()
    {
        string[] emails = ["een@academica.example", "twee@academica.example"];
        var browsers = new[] { await app.Staff(emails[0]), await app.Staff(emails[1]) };
        var urls = new[] { await Url(emails[1]), await Url(emails[0]) };
        var pages = new[] { await browsers[0].GetHtml(urls[0]), await browsers[1].GetHtml(urls[1]) };

        await Task.WhenAll(browsers.Select(
            (browser, index) => browser.SubmitForm(pages[index], urls[index], [], "form[action$='/uit']")));

        Assert.Equal(1, await app.Database(database => database.Users
            .CountAsync(user => emails.Contains(user.Email) && user.DeactivatedAt == null, Stop)));
    }

    [Fact]
    public async Task ForgottenPassword_KnownAddress_MailsALinkThatWorksOnce()
    {
        const string email = "vergeten@academica.example";
        var session = await app.Staff(email, "Vera Vergeten");
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        using var asked = await Ask(email);
        var link = await LinkTo(email);
        var other = app.Visitor();
        var formOfOther = await other.GetHtml(link);

        using var chosen = await app.Visitor().SubmitForm(link, Password());
        using var late = await other.SubmitForm(formOfOther, link, Password());
        using var ended = await session.GetAsync("/beheer", Stop);
        using var old = await app.Visitor().SignIn(email, StaffSession.Password);
        using var fresh = await app.Visitor().SignIn(email, NewPassword);

        Assert.Equal(HttpStatusCode.SeeOther, chosen.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (old.StatusCode, fresh.StatusCode));
    }

    [Fact]
    public async Task ForgottenPassword_AnHourLater_IsGone()
    {
        const string email = "traag@academica.example";
        await app.HasStaff(email);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        using var asked = await Ask(email);
        var link = await LinkTo(email);
        app.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));

        using var answer = await app.Visitor().GetAsync(link, Stop);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task ForgottenPassword_UnknownOrOff_AnswersTheSameAndMailsNobody()
    {
        await app.HasStaff("bekend@academica.example");
        await app.HasStaff("uit@academica.example");
        await app.Database(database => database.Users.Where(user => user.Email == "uit@academica.example")
            .ExecuteUpdateAsync(
                set => set.SetProperty(user => user.DeactivatedAt, AppFixture.Start.UtcDateTime), Stop));
        // Signs in at the provider, and has nothing to forget.
        await app.HasStaff("zonder@academica.example");
        await app.Database(database => database.Users.Where(user => user.Email == "zonder@academica.example")
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null), Stop));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        using var known = await Ask("bekend@academica.example");
        using var unknown = await Ask("onbekend@academica.example");
        using var off = await Ask("uit@academica.example");

        Assert.Equal(await Seen(known), await Seen(unknown));
        using var without = await Ask("zonder@academica.example");
        Assert.Equal(await Seen(known), await Seen(off));
        Assert.Equal(await Seen(known), await Seen(without));
        Assert.Equal(0, await MailsTo("zonder@academica.example"));
        Assert.Equal(1, await MailsTo("bekend@academica.example"));
        Assert.Equal(0, await MailsTo("onbekend@academica.example") + await MailsTo("uit@academica.example"));
    }

    [Fact]
    public async Task ForgottenPassword_AskedOften_MailsThreeTimesAnHour()
    {
        const string email = "vaak@academica.example";
        await app.HasStaff(email);
        app.Clock.Advance(TimeSpan.FromMinutes(15));

        for (var time = 0; time < 5; time++)
        {
            using var answer = await Ask(email);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(3, await MailsTo(email));
    }

    [Fact]
    public async Task ForgottenPassword_ManyFromOneClient_HasToWait()
    {
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(number => Ask($"niemand{number}@academica.example")));

        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(2, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        using var later = await Ask("niemand@academica.example");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task ForgottenPassword_ClockSetBack_DoesNotWaitForIt()
    {
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Ask($"niemand{number}@academica.example")));
        using var before = await Ask("niemand@academica.example");
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddDays(-2));
        using var after = await Ask("niemand@academica.example");
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddDays(2));

        Assert.Equal(HttpStatusCode.TooManyRequests, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private static Dictionary<string, string> Name(string name) =>
        new() { ["DisplayName"] = name, ["Password"] = NewPassword };

    private static Dictionary<string, string> Password() => new() { ["Password"] = NewPassword };

    /// <summary>A client may ask ten times in a quarter of an hour, so a test that asks begins a new one.</summary>
    private Task<HttpResponseMessage> Ask(string email) => app.Visitor().SubmitForm(
        "/beheer/wachtwoord-vergeten", new Dictionary<string, string> { ["Email"] = email }, "main form");

    private static async Task<string> Seen(HttpResponseMessage answer) =>
        $"{answer.StatusCode} {string.Join(' ', answer.Headers.Select(header => header.Key).Order())} "
        + await answer.Content.ReadAsStringAsync(Stop);

    private async Task<string> Invite(string email, StaffRole role = StaffRole.Advisor)
    {
        var admin = await app.Staff();
        using var answer = await admin.SubmitForm(
            Colleagues, new Dictionary<string, string> { ["Email"] = email, ["Role"] = role.ToString() }, "main form");
        Assert.Equal(Invited, await admin.Said(answer));
        return await LinkTo(email);
    }

    private Task<int> MailsTo(string email) =>
        app.Database(database => database.OutboxMails.CountAsync(mail => mail.ToAddress == email, Stop));

    /// <summary>The link in the newest mail to somebody.</summary>
    private async Task<string> LinkTo(string email)
    {
        var text = await app.Database(database => database.OutboxMails.Where(mail => mail.ToAddress == email)
            .OrderByDescending(mail => mail.Id).Select(mail => mail.TextBody).FirstAsync(Stop));
        return new Uri(Link().Match(text).Value).PathAndQuery;
    }

    private async Task<string> Url(string email) => $"{Colleagues}/" + await app.Database(database =>
        database.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Stop));

    private Task<List<string>> Kinds(string email) => app.Database(database => database.AuditEntries
        .Where(entry => database.Users.Any(user => user.Email == email && user.Id == entry.About))
        .Where(entry => entry.Kind != nameof(SignedIn))
        .OrderBy(entry => entry.Id).Select(entry => entry.Kind).ToListAsync(Stop));

    [GeneratedRegex(@"https?://\S+\?code=\S+")]
    private static partial Regex Link();
}
