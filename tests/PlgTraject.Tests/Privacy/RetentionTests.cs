using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Privacy;

/// <summary>What is older than its period goes, nothing else, and once a day.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private readonly Fixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTime Today => AppFixture.Start.UtcDateTime.Date;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A status that is added fails here until it has a period and a line on the privacy page.</summary>
    [Fact]
    public void Periods_EveryStatus_HasOneAndThePageSaysIt()
    {
        Assert.All(Enum.GetValues<LeadStatus>(), status => Assert.InRange(LeadStatuses.Of(status).Days, 1, 3650));
        var list = _app.Services.GetRequiredService<PrivacyStatement>().Sections
            .SelectMany(section => section.Parts)
            .Single(part => part.Text.Contains("verdwijnt vanzelf", StringComparison.Ordinal)).Items;
        Assert.Equal(Enum.GetValues<LeadStatus>().Length, list.Count);
        Assert.Contains(list, item => item.EndsWith(": 17 dagen", StringComparison.Ordinal));
        Assert.Contains(
            "lijkt op spam en is niet vrijgegeven: 30 dagen nadat een medewerker de aanvraag voor het eerst bekeek, "
            + "of 150 dagen na de ontvangst als niemand die bekijkt",
            list);
    }

    [Fact]
    public async Task Run_LeadsOfEveryStatus_RemovesThoseThatAreOldEnough()
    {
        var periods = _app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<RetentionOptions>>().Value;
        var (old, young) = (new List<string>(), new List<string>());
        foreach (var status in LeadStatuses.OfConversation.Select(row => row.Status))
        {
            old.Add((await Store(status, Today.AddDays(-LeadStatuses.DaysOf(status, periods)).AddTicks(-1))).Reference);
            young.Add((await Store(status, Today.AddDays(-LeadStatuses.DaysOf(status, periods)))).Reference);
        }

        var worked = await Store(LeadStatus.Lost, Today.AddYears(-3));
        worked.MoveTo(LeadStatus.Lost, Today.AddDays(-17));
        await Update(worked);
        var expected = await Due();

        var removed = await Run();

        Assert.Equal(expected, removed.Of<LeadKind>());
        Assert.Equal(old.Count, removed.Of<LeadKind>());
        Assert.All(removed.Rows.Where(row => row.Rule is StatusRetention), row => Assert.Equal(1, row.Count));
        Assert.Equal(
            young.Append(worked.Reference).Order(),
            (await _app.Database(database => database.AllLeads.Select(lead => lead.Reference).ToListAsync(Stop)))
                .Order());
        var entries = await Entries(nameof(LeadRemoved));
        Assert.Equal(old.Order(), entries.Select(entry => entry.About!).Order());
        Assert.All(entries, entry => Assert.DoesNotContain("Bérg", entry.What.Detail!, StringComparison.Ordinal));
        var told = Assert.Single(await Entries(nameof(RetentionApplied)));
        Assert.StartsWith($"aanvragen: {old.Count}, ", told.What.Detail, StringComparison.Ordinal);
        Assert.Null(told.ActorName);
        Assert.Equal(
            old.Count, await _app.Database(database => database.RemovedLeads.SumAsync(one => one.Count, Stop)));
        Assert.Equal(0, await _app.Database(database => database.OutboxMails.CountAsync(
            mail => !database.AllLeads.Any(lead => lead.Id == mail.LeadId), Stop)));
        Assert.True((await Run()).IsNothing);
    }

    /// <summary>What nobody looked at may be a school, and is kept much longer.</summary>
    [Fact]
    public async Task Run_Suspects_GoSomeDaysAfterSomebodyLooked()
    {
        var seenOld = await Suspect(Today.AddDays(-31), lookedAt: Today.AddDays(-30).AddTicks(-1));
        var seenYoung = await Suspect(Today.AddDays(-149), lookedAt: Today.AddDays(-30));
        var unseenOld = await Suspect(Today.AddDays(-150).AddTicks(-1), lookedAt: null);
        var unseenYoung = await Suspect(Today.AddDays(-150), lookedAt: null);

        await Run();

        Assert.Equal(
            new[] { seenYoung.Reference, unseenYoung.Reference }.Order(),
            (await _app.Database(database => database.AllLeads.Select(lead => lead.Reference).ToListAsync(Stop)))
                .Order());
        var told = (await Entries(nameof(LeadRemoved))).ToDictionary(entry => entry.About!, entry => entry.What.Detail);
        Assert.StartsWith("na 30 dagen", told[seenOld.Reference], StringComparison.Ordinal);
        Assert.StartsWith("na 150 dagen", told[unseenOld.Reference], StringComparison.Ordinal);
    }

    /// <summary>Not those of today, which staff may not have read yet, nor one that is being sent.</summary>
    [Fact]
    public async Task Run_DailyMails_GoTheNextDay()
    {
        var (yesterday, parked, today, underWay) = (Daily(-1), Daily(-1), Daily(0), Daily(-1));
        parked.State = MailState.Parked;
        (underWay.State, underWay.LeasedUntil) = (MailState.Pending, AppFixture.Start.UtcDateTime.AddMinutes(1));
        await _app.Database(database =>
        {
            database.OutboxMails.AddRange(yesterday, parked, today, underWay);
            return database.SaveChangesAsync(Stop);
        });

        await Run();

        Assert.Equal(
            new[] { today.MessageId, underWay.MessageId }.Order(),
            (await _app.Database(database => database.OutboxMails.Select(mail => mail.MessageId).ToListAsync(Stop)))
                .Order());
    }

    [Fact]
    public async Task Run_SentMails_GoBeforeTheirLeadWithTheirFiles()
    {
        var lead = TestData.Lead();
        var (old, young, waiting) = (TestData.Mail(), TestData.Mail(), TestData.Mail(MailState.Parked));
        old.SentAt = Today.AddDays(-90).AddSeconds(-1);
        young.SentAt = Today.AddDays(-90);
        waiting.CreatedAt = Today.AddYears(-1);
        lead.Mails.AddRange([old, young, waiting]);
        await Add(lead);
        var folder = _app.Services.GetRequiredService<PickupFolder>();
        Directory.CreateDirectory(folder.Path);
        foreach (var mail in lead.Mails)
        {
            await File.WriteAllTextAsync(folder.FileOf(mail.MessageId), "Subject: x", Stop);
        }

        var removed = await Run();

        Assert.Equal(1, removed.Of<MailKind>());
        Assert.Equal(
            new[] { young.MessageId, waiting.MessageId }.Order(),
            (await _app.Database(database => database.OutboxMails.Select(mail => mail.MessageId).ToListAsync(Stop)))
                .Order());
        Assert.False(File.Exists(folder.FileOf(old.MessageId)));
        Assert.True(File.Exists(folder.FileOf(young.MessageId)));
    }

    [Fact]
    public async Task Run_AuditEntriesAndErasures_GoByTheirPeriods()
    {
        await _app.Database(database =>
        {
            foreach (var at in (DateTime[])[Today.AddDays(-731), Today.AddDays(-729)])
            {
                database.AuditEntries.Add(
                    new AuditEntry { At = at, Kind = nameof(LeadRead), About = "PLG-OUD00-00000" });
            }

            database.Erasures.Add(new Erasure { Key = "oud", At = Today.AddDays(-36) });
            database.Erasures.Add(new Erasure { Key = "nieuw", At = Today.AddDays(-34) });
            return database.SaveChangesAsync(Stop);
        });

        var removed = await Run();

        Assert.Equal((1, 1), (removed.Of<AuditEntryKind>(), removed.Of<ErasureKind>()));
        Assert.Equal(Today.AddDays(-729), Assert.Single(await Entries(nameof(LeadRead))).At);
        Assert.Equal("nieuw", (await _app.Database(database => database.Erasures.SingleAsync(Stop))).Key);
    }

    /// <summary>A lead whose mail is in the hands of a dispatcher waits for the next day.</summary>
    [Fact]
    public async Task Run_MailIsBeingSent_LeavesThatLead()
    {
        var lead = await Store(LeadStatus.Lost, Today.AddYears(-1));
        lead.Mails[0].State = MailState.Pending;
        lead.Mails[0].NextAttemptAt = Today.AddYears(1);
        lead.Mails[0].LeasedUntil = AppFixture.Start.UtcDateTime.AddSeconds(1);
        await Update(lead);

        Assert.Equal(0, (await Run()).Of<LeadKind>());
    }

    [Fact]
    public async Task Day_Begins_RunsByItself()
    {
        await using var app = new Fixture(byItself: true);
        for (var day = 1; day <= 2; day++)
        {
            await app.Has(TestData.Lead(status: LeadStatus.Lost, createdAt: Today.AddYears(-1)));
            await Eventually.True(async () =>
            {
                app.Clock.Advance(TimeSpan.FromMinutes(20));
                return await app.Database(database => database.AuditEntries.CountAsync(
                    entry => entry.Kind == nameof(RetentionApplied), Stop)) == day;
            }, "it is removed, at the latest the next day");
            Assert.Equal(0, await app.Database(database => database.Leads.CountAsync(Stop)));
        }
    }

    [Fact]
    public async Task Turn_AskedByManyAtOnce_IsGivenToOne()
    {
        // Contexts of their own, with connections of their own.
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var scope = _app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<DailyTurns>().TakeAsync(Job, Stop);
        })));

        Assert.Single(taken, true);
    }

    [Fact]
    public async Task Turn_GivenBack_IsTakenAgainTheSameDay()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var turns = scope.ServiceProvider.GetRequiredService<DailyTurns>();
        await Add(new JobRun { Name = "other", LastRun = new DateOnly(2000, 1, 1) });
        Assert.True(await turns.TakeAsync("other", Stop));
        Assert.False(await turns.TakeAsync("other", Stop));

        await turns.GiveBackAsync("other");

        Assert.True(await turns.TakeAsync("other", Stop));
    }

    /// <summary>What a clock that jumped would remove is not due.</summary>
    [Fact]
    public async Task Clock_JumpsByYears_RemovesNothingUntilSomebodySaysSo()
    {
        await Store(LeadStatus.New, Today);
        await using var scope = _app.Services.CreateAsyncScope();
        var turns = scope.ServiceProvider.GetRequiredService<DailyTurns>();
        Assert.True(await turns.TakeAsync(Job, Stop));
        _app.Clock.Advance(TimeSpan.FromDays(800));

        Assert.False(await turns.TakeAsync(Job, Stop));
        Assert.True(await turns.IsRestingAsync(Job, Stop));
        Assert.Contains(
            "Het weghalen staat stil",
            (await (await _app.Staff()).GetHtml("/beheer/privacy")).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(1, await _app.Database(database => database.Leads.CountAsync(Stop)));

        await turns.MarkAsync(Job, Stop);
        Assert.False(await turns.IsRestingAsync(Job, Stop));
    }

    [Fact]
    public async Task Page_SuspectSoonGoes_LeadsToItAndCountsIt()
    {
        var suspect = await Suspect(Today.AddDays(-100), lookedAt: Today.AddDays(-29));
        var staff = await _app.Staff();

        var page = await staff.GetHtml("/beheer/privacy");

        using var answer = await staff.GetAsync(
            page.QuerySelector($"a[href='/beheer/aanvragen/{suspect.Reference}']")!.GetAttribute("href"), Stop);
        Assert.Equal($"/beheer/verdacht/{suspect.Reference}", answer.Headers.Location!.OriginalString);
        var row = page.QuerySelectorAll("table tbody tr")
            .Single(row => row.TextContent.Contains("'Verdacht', na het bekijken", StringComparison.Ordinal));
        Assert.Equal(["30 dagen", "0", "1"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Contains(
            "9 december 2026",
            page.QuerySelector($"tr:has(a[href$='{suspect.Reference}'])")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(
            [
                .. LeadStatuses.All.Where(row => !row.GoesWithAnother)
                    .Select(row => row.Status == LeadStatus.Suspect ? "1" : "0"),
                "1", "0", "0",
            ],
            page.QuerySelectorAll("#maanden tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Page_SomethingSoonGoes_NamesIt()
    {
        var soon = await Store(LeadStatus.Lost, Today.AddDays(-17 + 5));
        var later = await Store(LeadStatus.New, Today);

        var page = await (await _app.Staff()).GetHtml("/beheer/privacy");

        Assert.NotNull(page.QuerySelector($"a[href='/beheer/aanvragen/{soon.Reference}']"));
        Assert.Null(page.QuerySelector($"a[href='/beheer/aanvragen/{later.Reference}']"));
        var row = page.QuerySelectorAll("table tbody tr")
            .Single(row => row.TextContent.Contains("'Verloren'", StringComparison.Ordinal));
        Assert.Equal(["17 dagen", "0", "1"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    /// <summary>What goes next month must not be hidden behind what goes tomorrow.</summary>
    [Fact]
    public async Task Page_MoreGoThanAPageHolds_LeadsToTheRest()
    {
        var leads = Enumerable.Range(0, 29)
            .Select(number => TestData.Lead(status: LeadStatus.Lost, createdAt: Today.AddDays(-10).AddMinutes(number)))
            .ToList();
        await _app.Has(leads);
        var suspect = await Suspect(Today.AddDays(-5), lookedAt: Today.AddDays(-4));
        var staff = await _app.Staff();

        var first = await staff.GetHtml("/beheer/privacy");
        var link = first.QuerySelector(".pagination a")!.GetAttribute("href")!;
        var second = await staff.GetHtml(link[..link.IndexOf('#', StringComparison.Ordinal)]);

        Assert.NotNull(first.QuerySelector("#" + link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]));
        Assert.Contains(
            "Het zijn er 30; dit is bladzijde 1 van 2.", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(leads.Take(25).Select(lead => lead.Reference), Going(first));
        Assert.Equal(leads.Skip(25).Append(suspect).Select(lead => lead.Reference), Going(second));
    }

    private static IEnumerable<string> Going(IHtmlDocument page) =>
        page.QuerySelectorAll("h3#weggaan ~ .table-scroll th[scope=row]").Select(cell => cell.TextContent);

    private static OutboxMail Daily(int days)
    {
        var mail = TestData.Mail();
        (mail.Audience, mail.CreatedAt) = (MailAudience.StaffDaily, Today.AddDays(days));
        return mail;
    }

    private async Task<Lead> Suspect(DateTime createdAt, DateTime? lookedAt)
    {
        var lead = await Store(LeadStatus.Suspect, createdAt);
        await _app.Database(database => database.AllLeads.Where(found => found.Id == lead.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(found => found.LookedAt, lookedAt), Stop));
        return lead;
    }

    private static string Job => DailyTurns.Retention;

    private async Task<RetentionCounts> Run()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Retention>().RunAsync(Stop);
    }

    private async Task<int> Due()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var retention = scope.ServiceProvider.GetRequiredService<Retention>();
        return (await retention.CountAsync(DateOnly.FromDateTime(Today), Stop)).Of<LeadKind>();
    }

    private async Task<Lead> Store(LeadStatus status, DateTime createdAt)
    {
        var lead = TestData.Lead(status: status, createdAt: createdAt);
        var mail = TestData.Mail();
        lead.Mails.Add(mail);
        await Add(lead);
        return lead;
    }

    private Task<int> Add(object entity) => _app.Database(database =>
    {
        database.Add(entity);
        return database.SaveChangesAsync(Stop);
    });

    private Task<int> Update(object entity) => _app.Database(database =>
    {
        database.Update(entity);
        return database.SaveChangesAsync(Stop);
    });

    private Task<List<AuditEntry>> Entries(string kind) => _app.Database(
        database => database.AuditEntries.AsNoTracking().Where(entry => entry.Kind == kind).ToListAsync(Stop));

    /// <param name="byItself">Whether it also runs without being asked, as the product does.</param>
    private sealed class Fixture(bool byItself = false) : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Retention:Leads:Lost", "17");
            builder.UseSetting("Retention:UnseenSuspectDays", "150");
            if (!byItself)
            {
                builder.ConfigureTestServices(services => services.Remove(services.Single(service =>
                    service.ServiceType == typeof(IHostedService)
                        && service.ImplementationType == typeof(RetentionService))));
            }
        }
    }
}
