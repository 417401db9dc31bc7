using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Staff.AuditLog;

public sealed class AuditTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Email = "logboek@academica.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_AnyOutcome_IsRecordedWithoutWhatWasTyped()
    {
        const string email = "gevolgd@academica.example";
        await app.HasStaff(email, "Gerda Gevolgd", StaffRole.Advisor);
        using var wrong = await app.Visitor().SignIn(email, "dit is het niet hoor");
        using var unknown = await app.Visitor().SignIn("nooitgehoord@elders.example", "dit is het niet hoor");
        var browser = await app.StaffThroughForm(email);
        using var signedOut = await browser.SubmitForm("/beheer", [], "form.sign-out");

        var id = await app.Database(
            database => database.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Stop));
        var entries = await Entries(entry => entry.ActorId == id || entry.About == id
            || (entry.About == null && entry.Kind == nameof(SignInFailed)));
        Assert.Equal(
            [nameof(SignInFailed), nameof(SignInFailed), nameof(SignedIn), nameof(SignedOut)],
            entries.Select(entry => entry.Kind));
        Assert.Equal(
            ["verkeerd wachtwoord", "onbekend e-mailadres", null, null], entries.Select(entry => entry.What.Detail));
        // The account is what was tried; who tried it is not known.
        Assert.Equal([(null, id), (null, null)], entries[..2].Select(entry => (entry.ActorName, entry.About)));
        Assert.Equal(("Gerda Gevolgd", StaffRole.Advisor), (entries[2].ActorName, entries[2].ActorRole));
        Assert.Equal(AppFixture.Start.UtcDateTime, entries[2].At);
    }

    [Fact]
    public async Task Log_OfAFailedSignIn_SaysWhoseAccountItWasAndNotWhoDidIt()
    {
        const string email = "geraden@academica.example";
        await app.HasStaff(email, "Greet Geraden", StaffRole.Advisor);
        using var wrong = await app.Visitor().SignIn(email, "dit is het niet hoor");
        var id = await app.Database(
            database => database.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Stop));

        var page = await (await app.Staff(Email, "Eva de Wit")).GetHtml($"/beheer/logboek?over={id}");

        var cells = Assert.Single(page.QuerySelectorAll("tbody tr"))
            .QuerySelectorAll("td").Select(cell => cell.TextContent);
        Assert.Equal(["Onbekend", "Inloggen mislukt", "Greet Geraden", "verkeerd wachtwoord"], cells);
    }

    /// <summary>Within a session it is known who guesses.</summary>
    [Fact]
    public async Task Log_OfAGuessWithinASession_SaysWhoDidIt()
    {
        const string email = "binnen@academica.example";
        var browser = await app.Staff(email, "Bea Binnen", StaffRole.Advisor);
        using var wrong = await browser.SubmitForm("/beheer/wachtwoord", new Dictionary<string, string>
        {
            ["Current"] = "dit is het niet hoor",
            ["New"] = "een heel andere zin",
        }, "main form");

        var entry = Assert.Single(
            await Entries(entry => entry.Kind == nameof(CurrentPasswordWrong) && entry.ActorName == "Bea Binnen"));
        Assert.Equal(
            ("Huidig wachtwoord klopte niet", "bij het wijzigen van het wachtwoord"),
            (entry.What.Title, entry.What.Detail));

        Assert.Equal(("Bea Binnen", entry.About), (entry.ActorName, entry.ActorId));
    }

    /// <summary>What is told of a lead stays; the lead does not.</summary>
    [Fact]
    public async Task Log_OfALeadThatIsGone_LeadsNowhere()
    {
        var (gone, stays) = (await Store(), await Store());
        var suspect = TestData.Lead(status: LeadStatus.Suspect);
        await app.Has(suspect);
        var browser = await app.Staff(Email, "Eva de Wit");
        await browser.GetHtml($"/beheer/aanvragen/{gone}");
        await browser.GetHtml($"/beheer/aanvragen/{stays}");
        await browser.GetHtml($"/beheer/verdacht/{suspect.Reference}");
        await app.Database(database => database.OutboxMails
            .Where(mail => database.Leads.Any(lead => lead.Id == mail.LeadId && lead.Reference == gone))
            .ExecuteDeleteAsync(Stop));
        await app.Database(database => database.Leads.Where(lead => lead.Reference == gone).ExecuteDeleteAsync(Stop));

        var rows = (await browser.GetHtml("/beheer/logboek?soort=LeadRead")).QuerySelectorAll("tbody tr");

        string[] Links(string reference) =>
        [
            .. rows.Where(row => row.TextContent.Contains(reference, StringComparison.Ordinal))
                .Select(row => row.QuerySelector("a")?.GetAttribute("href") ?? ""),
        ];
        Assert.Equal([""], Links(gone));
        Assert.Equal([$"/beheer/aanvragen/{stays}"], Links(stays));
        Assert.Equal([$"/beheer/aanvragen/{suspect.Reference}"], Links(suspect.Reference));
    }

    [Fact]
    public async Task Lead_ReadAndChanged_IsRecordedWithBeforeAndAfter()
    {
        var reference = await Store();
        var url = $"/beheer/aanvragen/{reference}";
        var browser = await app.Staff(Email, "Eva de Wit");

        using var changed = await browser.SubmitForm(
            url, new Dictionary<string, string> { ["status"] = "Offer" }, "form.status-form");
        using var again = await browser.SubmitForm(url, [], "form[action$='/opnieuw']");

        var entries = await Entries(entry => entry.About == reference);
        Assert.Equal(
            [
                (nameof(LeadRead), null), (nameof(LeadStatusMoved), "Nieuw → Offerte"), (nameof(LeadRead), null),
                (nameof(MailSentAgain), null),
            ],
            entries.Select(entry => (entry.Kind, entry.What.Detail)));
        Assert.All(entries, entry => Assert.Equal("Eva de Wit", entry.ActorName));
    }

    /// <summary>What was not done is not told: the entry is saved with the change or not at all.</summary>
    [Fact]
    public async Task ChangeStatus_ColleagueWasFirst_RecordsNoChange()
    {
        var reference = await Store();
        var url = $"/beheer/aanvragen/{reference}";
        var browser = await app.Staff(Email, "Eva de Wit");
        var page = await browser.GetHtml(url);
        using var first = await browser.SubmitForm(
            page, url, new Dictionary<string, string> { ["status"] = "Offer" }, "form.status-form");

        using var late = await browser.SubmitForm(
            page, url, new Dictionary<string, string> { ["status"] = "Won" }, "form.status-form");

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Single(await Entries(entry => entry.About == reference && entry.Kind == nameof(LeadStatusMoved)));
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task Entry_ChangedOrRemovedByTheProduct_IsRefused(EntityState state)
    {
        await app.Staff(Email, "Eva de Wit");

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Database(async database =>
        {
            var entry = await database.AuditEntries.OrderBy(entry => entry.Id).FirstAsync(Stop);
            entry.Data = "mooier dan het was";
            database.Entry(entry).State = state;
            return await database.SaveChangesAsync(Stop);
        }));
    }

    /// <summary>The database refuses also what goes past Entity Framework's tracking.</summary>
    [Fact]
    public async Task Entry_ChangedOrRemovedInTheDatabase_IsRefused()
    {
        await app.Database(database =>
        {
            // The database goes by its own clock: a line may go once it is a year old.
            database.AuditEntries.Add(new AuditEntry
            {
                At = DateTime.UtcNow.AddDays(-364),
                Kind = nameof(SignedIn),
                ActorName = "Eva de Wit",
            });
            return database.SaveChangesAsync(Stop);
        });

        await Assert.ThrowsAnyAsync<DbException>(
            () => app.Database(database => database.AuditEntries.ExecuteDeleteAsync(Stop)));
        await Assert.ThrowsAnyAsync<DbException>(() => app.Database(database => database.AuditEntries
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Kind, nameof(SignedOut)), Stop)));
        await Assert.ThrowsAnyAsync<DbException>(() => app.Database(database => database.AuditEntries
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorName, "Iemand Anders"), Stop)));
    }

    [Fact]
    public async Task Entry_OfAPersonWhoIsErased_KeepsAllButTheName()
    {
        await app.StaffThroughForm("weg@academica.example", "Wil Weg");

        var changed = await app.Database(database => database.AuditEntries.Where(entry => entry.ActorName == "Wil Weg")
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorName, StoredEvent.Erased), Stop));

        Assert.Equal(1, changed);
        Assert.Equal(
            nameof(SignedIn), Assert.Single(await Entries(entry => entry.ActorName == StoredEvent.Erased)).Kind);
    }

    /// <summary>The text within EXEC is only read by the server; here it is read without one.</summary>
    [Fact]
    public void Triggers_OfSqlServer_AreTransactSql()
    {
        using var twin = SqlServerTwin.Open();
        var assembly = twin.GetService<IMigrationsAssembly>();

        var texts = assembly.Migrations.Values
            .SelectMany(migration => assembly.CreateMigration(migration, twin.Database.ProviderName!).UpOperations)
            .OfType<SqlOperation>().Where(operation => operation.Sql.StartsWith("EXEC(N'", StringComparison.Ordinal))
            .Select(operation => operation.Sql[7..^2].Replace("''", "'", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Empty(TransactSql.Faults(text)));
        Assert.All(
            texts.Where(text => text.Contains("ON AuditEntries", StringComparison.Ordinal)),
            text => Assert.Contains("AFTER UPDATE, DELETE", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_Filtered_ShowsOnlyWhatMatches()
    {
        var (mine, other) = (await Store(), await Store());
        var browser = await app.Staff(Email, "Eva de Wit");
        await browser.GetHtml($"/beheer/aanvragen/{mine}");
        await browser.GetHtml($"/beheer/aanvragen/{other}");
        var id = (await Entries(entry => entry.About == mine))[0].ActorId;

        Assert.Equal([mine], await About(browser, $"kenmerk={mine.ToLowerInvariant()}"));
        var spoken = mine.Replace('0', 'o').Replace("-", "%20", StringComparison.Ordinal);
        Assert.Equal([mine], await About(browser, $"kenmerk={spoken}"));
        Assert.Contains(other, await About(browser, $"medewerker={id}&soort=LeadRead&van=2026-12-07&tot=2026-12-07"));
        Assert.DoesNotContain(other, await About(browser, "soort=SignedIn"));
        Assert.Empty(await About(browser, "medewerker=niemand"));
        Assert.Empty(await About(browser, "van=2026-12-08"));
        Assert.Empty(await About(browser, "van=2026-12-01&tot=2026-12-06"));
        Assert.Contains(other, await About(browser, "soort=onzin&van=onzin&tot=9999-99-99&voor=onzin"));
    }

    [Fact]
    public async Task Log_ManyEntriesOfOneMoment_ShowsEachOnce()
    {
        var browser = await app.Staff(Email, "Eva de Wit");
        await app.Database(database =>
        {
            database.AuditEntries.AddRange(Enumerable.Range(0, 120).Select(number => new AuditEntry
            {
                At = AppFixture.Start.UtcDateTime.AddYears(-1),
                Kind = nameof(LeadRead),
                About = $"PLG-MANY0-{number:00000}",
            }));
            return database.SaveChangesAsync(Stop);
        });

        var seen = new List<string>();
        var url = "/beheer/logboek?tot=2025-12-31&soort=LeadRead";
        while (url is not null)
        {
            var page = await browser.GetHtml(url);
            seen.AddRange(page.QuerySelectorAll("tbody td:nth-of-type(3)").Select(cell => cell.TextContent));
            url = page.QuerySelectorAll("nav[aria-label='Bladeren'] a")
                .FirstOrDefault(link => link.TextContent == "Oudere regels")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(0, 120).Reverse().Select(number => $"PLG-MANY0-{number:00000}"), seen);
    }

    private static async Task<IEnumerable<string>> About(HttpClient browser, string query) =>
        (await browser.GetHtml($"/beheer/logboek?{query}"))
            .QuerySelectorAll("tbody td a").Select(link => link.TextContent);

    private Task<List<AuditEntry>> Entries(System.Linq.Expressions.Expression<Func<AuditEntry, bool>> which) =>
        app.Database(
            database => database.AuditEntries.AsNoTracking().Where(which).OrderBy(entry => entry.Id).ToListAsync(Stop));

    private async Task<string> Store()
    {
        var lead = TestData.Lead();
        lead.Mails.Add(TestData.Mail(MailState.Parked));
        await app.Has(lead);
        return lead.Reference;
    }
}
