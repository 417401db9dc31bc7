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
    }

    [Fact]
    public async Task Run_LeadsOfEveryStatus_RemovesThoseThatAreOldEnough()
    {
        var periods = _app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<RetentionOptions>>().Value;
        var (old, young) = (new List<string>(), new List<string>());
        foreach (var status in Enum.GetValues<LeadStatus>())
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
        Assert.All(removed.Rows.Where(row => row.Rule.Kind is LeadKind), row => Assert.Equal(1, row.Count));
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
        var suspect = await Store(LeadStatus.Suspect, Today.AddDays(-29));
        var staff = await _app.Staff();

        var page = await staff.GetHtml("/beheer/privacy");

        using var answer = await staff.GetAsync(
            page.QuerySelector($"a[href='/beheer/aanvragen/{suspect.Reference}']")!.GetAttribute("href"), Stop);
        Assert.Equal($"/beheer/verdacht/{suspect.Reference}", answer.Headers.Location!.OriginalString);
        var row = page.QuerySelectorAll("table tbody tr")
            .Single(row => row.TextContent.Contains("'Verdacht'", StringComparison.Ordinal));
        Assert.Equal(["30 dagen", "0", "1"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal(
            [.. LeadStatuses.All.Select(row => row.Status == LeadStatus.Suspect ? "1" : "0"), "1", "0", "0"],
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
            if (!byItself)
            {
                builder.ConfigureTestServices(services => services.Remove(services.Single(service =>
                    service.ServiceType == typeof(IHostedService)
                        && service.ImplementationType == typeof(RetentionService))));
            }
        }
    }
}
