using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Quarantine;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Privacy;

/// <summary>After erasing there is nothing of the person in any file of the product; everybody else stays.</summary>
public sealed class ErasureTests(ErasureTests.Fixture app) : IClassFixture<ErasureTests.Fixture>
{
    private const string Email = "quirine@zwaluwnest.example";
    private const string Phone = "+31687654321";

    /// <summary>All a person gave, and what the product made of it.</summary>
    private static readonly string[] Words =
        ["Quirine", "Zwaluwenberg", Email, Phone, "06-87654321", "Zwaluwnest", "Ouddorp", "geheimzinnige"];

    private static readonly string[] AccountSecrets =
        ["SLEUTELVANVERA", "ZOUTVANVERA", "CODEVANVERA", "nummer-van-vera"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [SqliteOnly("About the files of SQLite.")]
    public async Task Erase_PersonAmongOthers_LeavesNothingInAnyFile()
    {
        await AddOthers(200);
        var reference = await Ask();
        var staff = await app.Staff();
        await WorkAsync(staff, reference);
        await AddOthers(200);
        await MailsAreSent();
        using var download = await staff.SubmitForm(
            await PersonAsync(staff, Email), "/beheer/privacy", [], "form[action$='/download']");
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        var before = FileSearch.In(app.Folder, Words);
        Assert.All(
            Words.Except(["06-87654321"]),
            word => Assert.Contains(before, found => found.EndsWith($": {word}", StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(before, found => found.Contains(".eml", StringComparison.Ordinal));
        Assert.DoesNotContain(before, found => found.Contains("log-", StringComparison.Ordinal));
        var (counts, removedBefore) = (await Counts(staff), await RemovedLeads());
        var others = await app.Database(database => database.Leads.CountAsync(lead => lead.Email != Email, Stop));

        var page = await PersonAsync(staff, Email.ToUpperInvariant());
        using var answer = await Confirm(staff, page, Email);

        Assert.StartsWith(
            "De gegevens zijn gewist. Denk ook aan de mailbox", await staff.Said(answer), StringComparison.Ordinal);
        Assert.Equal([], FileSearch.In(app.Folder, Words));
        // It goes altogether when a test elsewhere in this process closes the connections that nobody uses.
        var journal = new FileInfo(Path.Combine(app.Folder, "plgtraject.db-wal"));
        Assert.True(!journal.Exists || journal.Length == 0, "the journal is empty");
        // The reference leads to nobody, so it goes too.
        Assert.Equal(
            [],
            FileSearch.In(app.Folder, reference).Where(found => !found.StartsWith("log-", StringComparison.Ordinal)));
        Assert.Equal(others, await app.Database(database => database.Leads.CountAsync(Stop)));
        Assert.Equal(counts, await Counts(staff));
        Assert.Equal(removedBefore + 1, await RemovedLeads());
        var erased = await app.Database(database => database.AuditEntries
            .Where(entry => entry.Kind == nameof(PersonErased))
            .OrderByDescending(entry => entry.Id).FirstAsync(Stop));
        Assert.StartsWith("aanvragen: 1, mails: 2, logboekregels: ", erased.What.Detail, StringComparison.Ordinal);
        Assert.Equal("Sanne Bakker", erased.ActorName);
        // What was done is still told: read, changed, looked up, downloaded.
        var lines = await app.Database(
            database => database.AuditEntries.Where(entry => entry.About == StoredEvent.Erased).ToListAsync(Stop));
        Assert.Contains(
            lines,
            entry => entry is { Kind: nameof(LeadStatusMoved), Data: StoredEvent.Erased, ActorName: "Sanne Bakker" });
        Assert.Contains(lines, entry => entry is { Kind: nameof(PersonExported), Data: null });
    }

    [Fact]
    [SqliteOnly("About the files of SQLite.")]
    public async Task Erase_PersonInQuarantine_LeavesNothingInAnyFile()
    {
        string[] words = ["verdachte.pieter", "Verdachte Pieter", "Reden Van Pieter", "Pietershof"];
        var suspect = TestData.Lead(
            school: words[3],
            name: words[1],
            email: "Verdachte.Pieter@school.example",
            status: LeadStatus.Suspect,
            suspicion: words[2]);
        await Store(suspect);
        var daily = await TellStaff();
        Assert.Contains(suspect.Reference, daily, StringComparison.Ordinal);
        var staff = await app.Staff();
        var (counts, page) = (await Counts(staff), await PersonAsync(staff, "verdachte.pieter@school.example"));
        var before = FileSearch.In(app.Folder, words);
        Assert.All(
            words,
            word => Assert.Contains(before, found => found.EndsWith($": {word}", StringComparison.OrdinalIgnoreCase)));

        using var answer = await Confirm(staff, page, suspect.Email);

        Assert.StartsWith(
            "De gegevens zijn gewist. Denk ook aan de mailbox", await staff.Said(answer), StringComparison.Ordinal);
        Assert.Equal([], FileSearch.In(app.Folder, [.. words, suspect.Reference]).Where(
            found => !found.StartsWith("log-", StringComparison.Ordinal)));
        Assert.Equal(counts, await Counts(staff));
        Assert.Equal(1, await app.Database(
            database => database.Erasures.CountAsync(erased => erased.Key == suspect.SubmissionKey, Stop)));
    }

    [Fact]
    public async Task Erase_NotTypedOver_ErasesNothing()
    {
        var lead = await Store(TestData.Lead(email: "blijft@school.example"));
        var staff = await app.Staff();

        using var answer = await Confirm(staff, await PersonAsync(staff, lead.Email), "blijf@school.example");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "Typ het e-mailadres precies over",
            (await answer.ReadHtml()).QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal);
        Assert.True(await IsThere(lead));
        // The page that says so shows again what there is of the person.
        Assert.Equal([nameof(PersonLookedUp), nameof(ErasureNotConfirmed)], await Kinds(lead));
    }

    [Fact]
    public async Task EraseLead_NotTypedOver_ErasesNothingAndIsRecorded()
    {
        var lead = await Store(TestData.Lead());
        var staff = await app.Staff();

        using var answer = await staff.SubmitForm(
            Addresses.Staff.EraseLead(lead.Reference),
            new Dictionary<string, string> { ["Confirmation"] = "PLG" },
            "#wis");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".error-summary a")!.GetAttribute("href")!));
        Assert.True(await IsThere(lead));
        Assert.Equal([nameof(ErasureNotConfirmed)], await Kinds(lead));
    }

    /// <summary>
    /// A restore brings an erased inquiry back, and it is erased again. The same inquiry that was sent again since then
    /// is another one, and stays.
    /// </summary>
    [Fact]
    public async Task RepeatedErasure_SentAgainAfterwards_Stays()
    {
        var erasedAt = AppFixture.Start.UtcDateTime.AddDays(-3);
        var (back, again) = (
            await Store(TestData.Lead(createdAt: erasedAt.AddDays(-1))),
            await Store(TestData.Lead(createdAt: erasedAt.AddDays(1))));
        await app.Database(database =>
        {
            database.Erasures.AddRange(
                ((Lead[])[back, again]).Select(lead => new Erasure { Key = lead.SubmissionKey, At = erasedAt }));
            return database.SaveChangesAsync(Stop);
        });

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RepeatedErasure>().RunAsync(Stop);

        Assert.False(await IsThere(back));
        Assert.True(await IsThere(again));
    }

    /// <summary>
    /// The first account has the same key every time. An account that is made after the first one was erased is another
    /// one, and stays.
    /// </summary>
    [Fact]
    public async Task RepeatedErasure_AccountMadeAnew_Stays()
    {
        const string email = "opnieuw@academica.example";
        await app.HasStaff(email, "Olga Opnieuw");
        await app.Database(async database =>
        {
            var account = await database.Users.SingleAsync(user => user.Email == email, Stop);
            database.Erasures.Add(new Erasure { Key = account.Id, At = account.CreatedAt.AddDays(-1) });
            return await database.SaveChangesAsync(Stop);
        });

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RepeatedErasure>().RunAsync(Stop);

        Assert.True(await app.Database(database => database.Users.AnyAsync(user => user.Email == email, Stop)));
    }

    [Fact]
    public async Task EraseLead_OneOfTwo_LeavesTheOther()
    {
        var (mine, other) = (
            await Store(TestData.Lead(email: "twee@school.example")),
            await Store(TestData.Lead(email: "twee@school.example")));
        var staff = await app.Staff();
        var url = $"/beheer/aanvragen/{mine.Reference}/wissen";
        Assert.NotNull((await staff.GetHtml($"/beheer/aanvragen/{mine.Reference}")).QuerySelector($"a[href='{url}']"));

        using var wrong = await staff.SubmitForm(
            url, new Dictionary<string, string> { ["Confirmation"] = other.Reference }, "#wis");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.True(await IsThere(mine));
        var spoken = mine.Reference.Replace("-0", " o", StringComparison.Ordinal);
        using var right = await staff.SubmitForm(
            url, new Dictionary<string, string> { ["Confirmation"] = spoken }, "#wis");

        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        Assert.False(await IsThere(mine));
        Assert.True(await IsThere(other));
        using var gone = await staff.GetAsync(url, Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    /// <summary>A dispatcher that has the mail in hand would write its file after it was removed.</summary>
    [Fact]
    public async Task Erase_MailIsBeingSent_ErasesNothing()
    {
        var lead = TestData.Lead(email: "onderweg@school.example");
        lead.Mails.Add(TestData.Mail(MailState.Pending));
        lead.Mails[0].NextAttemptAt = lead.Mails[0].NextAttemptAt.AddDays(30);
        lead.Mails[0].LeasedUntil = app.Clock.GetUtcNow().UtcDateTime.AddSeconds(1);
        await Store(lead);
        var staff = await app.Staff();

        using var answer = await Confirm(staff, await PersonAsync(staff, lead.Email), lead.Email);

        Assert.StartsWith("Er is niets gewist", await staff.Said(answer), StringComparison.Ordinal);
        Assert.True(await IsThere(lead));
    }

    [Fact]
    public async Task Erase_Account_OnlyOnceItIsSwitchedOff()
    {
        const string email = "vertrokken@academica.example";
        var lead = await Store(TestData.Lead(email: "school@elders.example"));
        var colleague = await app.Staff(email, "Vera Vertrokken", StaffRole.Advisor);
        using var changed = await colleague.SubmitForm(
            $"/beheer/aanvragen/{lead.Reference}",
            new Dictionary<string, string> { ["status"] = "Offer" },
            "form.status-form");
        var staff = await app.Staff();
        var inUse = await PersonAsync(staff, email);
        Assert.Null(inUse.QuerySelector("#wis"));
        Assert.Contains("Schakel het eerst uit", inUse.Body!.TextContent, StringComparison.Ordinal);

        await app.Database(async database =>
        {
            var user = await database.Users.SingleAsync(user => user.Email == email, Stop);
            user.DeactivatedAt = app.Clock.GetUtcNow().UtcDateTime;
            (user.SecondStepKey, user.RecoveryCodes) = ("SLEUTELVANVERA", "ZOUTVANVERA;CODEVANVERA");
            database.UserLogins.Add(new IdentityUserLogin<string>
            {
                UserId = user.Id,
                LoginProvider = "https://login.example",
                ProviderKey = "nummer-van-vera",
            });
            return await database.SaveChangesAsync(Stop);
        });
        using var answer = await Confirm(staff, await PersonAsync(staff, email), email);

        Assert.StartsWith(
            "De gegevens zijn gewist. Denk ook aan de mailbox", await staff.Said(answer), StringComparison.Ordinal);
        Assert.Equal(0, await app.Database(
            database => database.UserLogins.CountAsync(login => login.ProviderKey == "nummer-van-vera", Stop)));
        Assert.Equal([], FileSearch.In(app.Folder, ["Vera Vertrokken", email, .. AccountSecrets]));
        Assert.True(await IsThere(lead));
        Assert.Contains(
            StoredEvent.Erased,
            (await staff.GetHtml($"/beheer/aanvragen/{lead.Reference}")).QuerySelector("ol.history")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_AddressInTheQuestionOfAnother_IsNamed()
    {
        var lead = await Store(TestData.Lead(with: details => details with
        {
            Question = "Bel liever met Genoemd@School.example, die weet er meer van.",
        }));

        var page = await PersonAsync(await app.Staff(), "genoemd@school.example");

        Assert.Contains("Met dit adres is er niets", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/beheer/aanvragen/{lead.Reference}']"));
    }

    [Fact]
    public async Task FileSearch_AnyEncoding_Finds()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("a"), "xxQuirinexx", Encoding.Unicode, Stop);
        await File.WriteAllTextAsync(folder.File("b"), "xxquirinexx", Encoding.BigEndianUnicode, Stop);
        await File.WriteAllTextAsync(folder.File("c"), "xxQUIRINExx", Encoding.UTF8, Stop);

        // A big-endian text one byte further on is a little-endian one, so more than one form may be found.
        Assert.Equal(
            ["a", "b", "c"], FileSearch.In(folder.Path, "Quirine").Select(found => found[..1]).Distinct().Order());
        Assert.Equal([], FileSearch.In(folder.Path, "Quirijn"));
    }

    private static Task<HttpResponseMessage> Confirm(
        HttpClient staff, AngleSharp.Html.Dom.IHtmlDocument page, string typed) =>
        staff.SubmitForm(page, "/beheer/privacy", new Dictionary<string, string> { ["Confirmation"] = typed }, "#wis");

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PersonAsync(HttpClient staff, string email)
    {
        using var answer = await staff.SubmitForm(
            "/beheer/privacy", new Dictionary<string, string> { ["Email"] = email }, "form[action$='/persoon']");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadHtml();
    }

    /// <summary>The counts by month and status, without how many of them are gone and the brochures.</summary>
    private static async Task<string> Counts(HttpClient staff) =>
        string.Join('\n', (await staff.GetHtml("/beheer/privacy")).QuerySelectorAll("#maanden tbody tr")
            .Select(row => string.Join(' ', row.Children.SkipLast(2).Select(cell => cell.TextContent))));

    private static async Task WorkAsync(HttpClient staff, string reference)
    {
        foreach (var status in (string[])["InConversation", "Offer"])
        {
            using var changed = await staff.SubmitForm(
                $"/beheer/aanvragen/{reference}",
                new Dictionary<string, string> { ["status"] = status },
                "form.status-form");
            Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        }
    }

    private async Task<string> Ask()
    {
        var question = "Een geheimzinnige vraag. "
            + string.Concat(Enumerable.Repeat("Nog een regel van Quirine. ", 140));
        using var sent = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With(
            ("Name", "Quirine Zwaluwenberg"), ("Email", Email), ("School", "Het Zwaluwnest"), ("Town", "Ouddorp"),
            ("Phone", "06-87654321"), ("Question", question)));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        return sent.Headers.Location!.OriginalString.Split('/')[^1];
    }

    /// <summary>Has staff told what waits in quarantine, and the mail sent.</summary>
    /// <returns>The mail.</returns>
    private async Task<string> TellStaff()
    {
        await app.Database(database => database.JobRuns.Where(run => run.Name == DailyTurns.QuarantineMail)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.LastRun, DailyTurns.Never), Stop));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<QuarantineWatch>().TellAsync(Stop);
        }

        await Eventually.True(
            () => app.Database(database => database.OutboxMails.Where(mail => mail.Audience == MailAudience.StaffDaily)
                .AllAsync(mail => mail.State == MailState.Sent, Stop)),
            "the mail is sent");
        return await app.Database(database => database.OutboxMails
            .Where(mail => mail.Audience == MailAudience.StaffDaily)
            .OrderBy(mail => mail.Id).Select(mail => mail.TextBody).LastAsync(Stop));
    }

    private Task MailsAreSent() => Eventually.True(
        () => app.Database(database => database.OutboxMails
            .Where(mail => mail.ToAddress == Email || mail.ReplyToAddress == Email)
            .AllAsync(mail => mail.State == MailState.Sent, Stop)),
        "the mails are sent");

    private Task<int> AddOthers(int count) => app.Database(database =>
    {
        for (var number = 0; number < count; number++)
        {
            var question = string.Concat(Enumerable.Repeat($"Vraag {number}. ", number % 50));
            var lead = TestData.Lead(
                email: $"{number}@anderen.example", with: details => details with { Question = question });
            lead.Mails.Add(TestData.Mail());
            database.AllLeads.Add(lead);
        }

        return database.SaveChangesAsync(Stop);
    });

    private async Task<Lead> Store(Lead lead)
    {
        await app.Has(lead);
        return lead;
    }

    private Task<int> RemovedLeads() => app.Database(
        database => database.RemovedLeads.SumAsync(removed => removed.Count, Stop));

    private Task<bool> IsThere(Lead lead) =>
        app.Database(database => database.Leads.AnyAsync(one => one.Id == lead.Id, Stop));

    public sealed class Fixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Log:File", Path.Combine(Folder, "log-.json"));
            builder.UseSetting("Serilog:MinimumLevel:Default", "Debug");
        }
    }

    private Task<List<string>> Kinds(Lead lead) => app.Database(database => database.AuditEntries
        .Where(entry => entry.About == lead.Reference).OrderBy(entry => entry.Id)
        .Select(entry => entry.Kind).ToListAsync(Stop));
}
