using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Features.Staff.PersonalData;

/// <summary>Who asks what we have gets all of it, and nothing of anybody else.</summary>
public sealed class PersonExportTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Email = "inzage@klas.school.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Download_Person_HoldsAllOfTheirsAndNobodyElses()
    {
        var mine = TestData.Lead(
            school: "De Inzage & Zn <b>",
            email: "Inzage@Klas.School.example",
            with: details => details with
            {
                Role = ContactRole.Teacher,
                Phone = "+31687654321",
                Participants = 4,
                Place = PlacePreference.InCompany,
                WishedStart = new DateOnly(2027, 9, 1),
                Question = "Wat weten jullie van mij, en wat van de andere mensen op school?",
            });
        mine.PrivacyVersion = "abcdef12";
        mine.Mails.Add(TestData.Mail(MailState.Parked, "550 geen postvak"));
        mine.Events.Add(LeadEvent.Of(
            new LeadStatusMoved(LeadStatus.New, LeadStatus.Offer), AppFixture.Start.UtcDateTime, null, "Sanne Bakker"));
        var second = TestData.Lead(
            school: "Tweede keer", email: Email, status: LeadStatus.Suspect, suspicion: "Gratis spins (2)");
        var other = TestData.Lead(school: "Van een ander", email: "x" + Email);
        await app.Database(database =>
        {
            database.PrivacyTexts.Add(new PrivacyText
            {
                Version = "abcdef12",
                Text = "Zo ging dat toen.",
                FirstShownAt = AppFixture.Start.UtcDateTime,
            });
            database.AllLeads.AddRange(mine, second, other);
            return database.SaveChangesAsync(Stop);
        });
        var staff = await app.Staff();
        await staff.GetHtml($"/beheer/aanvragen/{mine.Reference}");

        var (json, html) = await Download(staff, Email);

        using var data = JsonDocument.Parse(json);
        var leads = data.RootElement.GetProperty("Aanvragen");
        Assert.Equal(2, leads.GetArrayLength());
        string[] expected =
        [
            "Zoë van den Bérg", "Leraar", "De Inzage & Zn <b>", "Utrecht", "Inzage@Klas.School.example", "06 87654321",
            "Incompany, op onze school", "september 2027", "Wat weten jullie van mij", mine.Reference, "abcdef12",
            "Zo ging dat toen.", "550 geen postvak", "Bedankt", "Offerte", "Aanvraag gelezen", "een beheerder",
            "Tweede keer", "Verdacht", "school.example", mine.ContentKey!, "Gratis spins (2)",
        ];
        var page = new HtmlParser().ParseDocument(html);
        Assert.All(expected, words => Assert.Contains(words, json, StringComparison.Ordinal));
        Assert.All(expected, words => Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("b, script"));
        Assert.All(
            (string[])["Van een ander", "Sanne"],
            words => Assert.DoesNotContain(words, json + html, StringComparison.Ordinal));
        Assert.Equal("4 personen", leads[0].GetProperty("Deelnemers").GetString());
        // A column that is added fails here until the download has it too. The download has the audit log, drafts,
        // files, what merges replaced, and all columns but the key, the hash, the version, the month, whose it is, who
        // answered and was reminded among colleagues, and the time that follows from two moments.
        Assert.Equal(typeof(Lead).GetProperties().Length - 8 + 5, leads[0].EnumerateObject().Count());
        // Each of the two leads tells that it was looked up and given.
        Assert.Equal(
            [
                nameof(LeadRead), nameof(PersonLookedUp), nameof(PersonExported), nameof(PersonLookedUp),
                nameof(PersonExported),
            ],
            (await app.Database(database => database.AuditEntries
                .Where(entry => entry.About == mine.Reference || entry.About == second.Reference)
                .OrderBy(entry => entry.About == mine.Reference ? 0 : 1)
                .ThenBy(entry => entry.Id).Select(entry => entry.Kind).ToListAsync(Stop))));
    }

    [Fact]
    public async Task Download_Account_HoldsWhatWasDoneWithIt()
    {
        const string email = "medewerker@academica.example";
        await app.StaffThroughForm(email, "Mees Medewerker", StaffRole.Advisor);
        await app.Database(async database =>
        {
            var user = await database.Users.SingleAsync(user => user.Email == email, Stop);
            (user.TwoFactorEnabled, user.SecondStepKey, user.RecoveryCodes) =
                (true, "GEHEIMESLEUTEL", "GEHEIMZOUT;GEHEIMECODE");
            database.Absences.Add(new Absence
            {
                ColleagueId = user.Id,
                FirstDay = new DateOnly(2026, 12, 21),
                LastDay = new DateOnly(2027, 1, 3),
                StandInId = null,
            });
            database.UserLogins.Add(new IdentityUserLogin<string>
            {
                UserId = user.Id,
                LoginProvider = "https://login.example",
                ProviderKey = "nummer-daar-7",
                ProviderDisplayName = "je organisatie",
            });
            return await database.SaveChangesAsync(Stop);
        });

        var (json, html) = await Download(await app.Staff(), email);

        using var data = JsonDocument.Parse(json);
        var account = data.RootElement.GetProperty("Account");
        Assert.Equal("Mees Medewerker", account.GetProperty("Naam").GetString());
        Assert.Equal("Ingelogd", account.GetProperty("Logboek")[0].GetProperty("Wat").GetString());
        Assert.Equal("Onbekende browser", account.GetProperty("Sessies")[0].GetProperty("Browser").GetString());
        Assert.Equal("3 januari 2027", account.GetProperty("Afwezig")[0].GetProperty("Tot en met").GetString());
        Assert.Equal("aan", account.GetProperty("Tweede stap").GetString());
        Assert.Equal(1, account.GetProperty("Herstelcodes over").GetInt32());
        Assert.Equal(
            "nummer-daar-7", account.GetProperty("Gekoppelde accounts")[0].GetProperty("Nummer daar").GetString());
        // What opens the account is for nobody.
        var hash = await app.Database(database => database.Users.Where(user => user.Email == email)
            .Select(user => user.PasswordHash).SingleAsync(Stop));
        Assert.All(["GEHEIM", hash!], secret => Assert.DoesNotContain(secret, json + html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen adres")]
    public async Task Find_NoAddress_SaysWhatToDo(string typed)
    {
        using var answer = await (await app.Staff()).SubmitForm(
            "/beheer/privacy", new Dictionary<string, string> { ["Email"] = typed }, "form[action$='/persoon']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".error-summary a[href='#Email']"));
    }

    /// <summary>Who reads the export of a colleague must not be able to take the colleague's account.</summary>
    [Theory]
    [InlineData("/beheer/wachtwoord-vergeten", "vergeten@academica.example")]
    [InlineData("/beheer/medewerkers", "genodigd@academica.example")]
    public async Task Download_MailWithALink_HasNoCode(string page, string email)
    {
        var staff = await app.Staff();
        if (page.EndsWith("vergeten", StringComparison.Ordinal))
        {
            await app.Staff(email, "Vera Vergeet");
        }

        using var asked = await staff.SubmitForm(
            page,
            new Dictionary<string, string> { ["Email"] = email, ["Role"] = "Reader" },
            $"form[action='{page}']");
        var code = (await app.Database(database => database.OutboxMails
            .Where(mail => mail.ToAddress == email).Select(mail => mail.TextBody).ToListAsync(Stop)))
            .Select(text => Regex.Match(text, @"code=(\S+)").Groups[1].Value).Single(found => found.Length > 0);

        var (json, html) = await Download(staff, email);

        Assert.Contains("code=…", html, StringComparison.Ordinal);
        Assert.DoesNotContain(code, json, StringComparison.Ordinal);
        Assert.DoesNotContain(code, html, StringComparison.Ordinal);
    }

    private static async Task<(string Json, string Html)> Download(HttpClient staff, string email)
    {
        using var found = await staff.SubmitForm(
            "/beheer/privacy", new Dictionary<string, string> { ["Email"] = email }, "form[action$='/persoon']");
        using var answer = await staff.SubmitForm(
            await found.ReadHtml(), "/beheer/privacy", [], "form[action$='/download']");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("gegevens-2026-12-07.zip", answer.Content.Headers.ContentDisposition!.FileName);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        return (await Read(zip, "gegevens.json"), await Read(zip, "gegevens.html"));
    }

    private static async Task<string> Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync(Stop));
        return await reader.ReadToEndAsync(Stop);
    }
}
