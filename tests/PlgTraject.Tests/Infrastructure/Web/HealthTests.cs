using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Infrastructure.Web;

/// <summary>What a load balancer and a monitor are told.</summary>
public sealed class HealthTests(HealthTests.BrokenMailFixture app) : IClassFixture<HealthTests.BrokenMailFixture>
{
    /// <summary>So long an answer holds.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_AllIsWell_SaysSoOfEachCheckAndNothingElse()
    {
        await Clear();

        var (status, body) = await Ask("/health/ready");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"status":"Healthy","checks":{"database":"Healthy","disk":"Healthy","outbox":"Healthy","""
            + "\"mailbox\":\"Healthy\",\"mail-ledger\":\"Healthy\",\"quarantine\":\"Healthy\"}}",
            body);
    }

    [Fact]
    public async Task Ready_MailWaitsTooLong_IsDegradedAndStillReady()
    {
        await Clear();
        await app.Database(database =>
        {
            // Tried just now, as it is every hour while a mail server is down; written long ago.
            var mail = TestData.Mail(MailState.Pending);
            mail.WaitingSince = app.Clock.GetUtcNow().UtcDateTime.AddMinutes(-16);
            mail.NextAttemptAt = app.Clock.GetUtcNow().UtcDateTime.AddMinutes(30);
            database.OutboxMails.Add(mail);
            return database.SaveChangesAsync(Stop);
        });

        var (status, body) = await Ask("/health/ready");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("Degraded", "Degraded"), (Status(body), Status(body, "outbox")));
    }

    /// <summary>Both do not get better by waiting.</summary>
    [Theory]
    [InlineData(MailState.Parked, "550 5.1.1 no such mailbox", "Degraded")]
    [InlineData(MailState.Pending, "550 5.7.1 relay denied", "Degraded")]
    [InlineData(MailState.Pending, "451 4.7.1 greylisted", "Healthy")]
    [InlineData(MailState.Sent, null, "Healthy")]
    public async Task Ready_MailIsRefused_IsDegradedAtOnce(MailState state, string? lastError, string expected)
    {
        await Clear();
        await app.Database(database =>
        {
            var mail = TestData.Mail(state, lastError);
            mail.NextAttemptAt = app.Clock.GetUtcNow().UtcDateTime.AddMinutes(30);
            mail.WaitingSince = app.Clock.GetUtcNow().UtcDateTime;
            database.OutboxMails.Add(mail);
            return database.SaveChangesAsync(Stop);
        });

        var (status, body) = await Ask("/health/ready");

        Assert.Equal((HttpStatusCode.OK, expected, expected), (status, Status(body), Status(body, "outbox")));
    }

    /// <summary>It is Monday: since Wednesday is more than two working days, since Friday is not.</summary>
    [Theory]
    [InlineData(LeadStatus.Suspect, "2026-12-02T09:00:00Z", "Degraded")]
    [InlineData(LeadStatus.Suspect, "2026-12-04T09:00:00Z", "Healthy")]
    [InlineData(LeadStatus.New, "2026-11-02T09:00:00Z", "Healthy")]
    public async Task Ready_SuspectWaitsTooLong_IsDegradedAndStillReady(
        LeadStatus leadStatus, string createdAt, string expected)
    {
        await Clear();
        await app.Has(TestData.Lead(
            status: leadStatus,
            createdAt: DateTimeOffset.Parse(createdAt, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime));

        var (status, body) = await Ask("/health/ready");

        Assert.Equal((HttpStatusCode.OK, expected, expected), (status, Status(body), Status(body, "quarantine")));
    }

    /// <summary>However old the mail is: what counts is since when it waits to be sent.</summary>
    [Fact]
    public async Task Ready_ParkedMailIsSentAgain_IsDegradedWhenItWaitsTooLongFromThenOn()
    {
        await Clear();
        var member = await app.Staff();
        var lead = TestData.Lead();
        lead.Mails.Add(TestData.Mail(MailState.Parked));
        lead.Mails[0].CreatedAt = lead.Mails[0].WaitingSince = app.Clock.GetUtcNow().UtcDateTime.AddDays(-7);
        await app.Has(lead);

        using var again = await member.SubmitForm(
            $"/beheer/aanvragen/{lead.Reference}", [], "form[action$='/opnieuw']");
        var (_, atOnce) = await Ask("/health/ready");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var (_, later) = await Ask("/health/ready");

        Assert.Equal(("Healthy", "Degraded"), (Status(atOnce, "outbox"), Status(later, "outbox")));
    }

    [Fact]
    [SqliteOnly("About SQLite's file.")]
    public async Task Ready_DatabaseGone_RefusesTrafficWhileLiveStaysUp()
    {
        using var broken = new BrokenMailFixture();
        using var visitor = broken.Visitor();
        using (await visitor.GetAsync("/health/ready", Stop))
        {
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(Path.Combine(broken.Folder, "plgtraject.db"), Path.Combine(broken.Folder, "elders.db"));
        Directory.CreateDirectory(Path.Combine(broken.Folder, "plgtraject.db"));

        broken.Clock.Advance(Second);
        using var ready = await visitor.GetAsync("/health/ready", Stop);
        using var live = await visitor.GetAsync("/health/live", Stop);
        var body = await ready.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("Unhealthy", Status(body, "database"));
        Assert.DoesNotContain(broken.Folder, body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    /// <summary>
    /// The test puts a folder in the place of the journal, because nobody can write that: the tests may run as somebody
    /// who can write every file.
    /// </summary>
    [Fact]
    [SqliteOnly("About SQLite's file.")]
    public async Task Ready_DatabaseMayOnlyBeRead_RefusesTraffic()
    {
        using var broken = new BrokenMailFixture();
        using var visitor = broken.Visitor();
        using (var before = await visitor.GetAsync("/health/ready", Stop))
        {
            Assert.Equal("Healthy", Status(await before.Content.ReadAsStringAsync(Stop), "database"));
        }

        var journal = Path.Combine(broken.Folder, "plgtraject.db-wal");
        // It is gone when a test elsewhere in this process closed the connections that nobody uses.
        if (File.Exists(journal))
        {
            File.Move(journal, Path.Combine(broken.Folder, "elders.db-wal"));
        }

        Directory.CreateDirectory(journal);

        broken.Clock.Advance(Second);
        using var ready = await visitor.GetAsync("/health/ready", Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("Unhealthy", Status(await ready.Content.ReadAsStringAsync(Stop), "database"));
    }

    [Fact]
    [SqliteOnly("A database server watches its own disk.")]
    public async Task Ready_DiskNearlyFull_IsDegraded()
    {
        using var full = new FullDiskFixture();
        using var visitor = full.Visitor();
        using var answer = await visitor.GetAsync("/health/ready", Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Degraded", Status(await answer.Content.ReadAsStringAsync(Stop), "disk"));
    }

    /// <summary>Anybody may ask, as often as they like, and each look takes several queries.</summary>
    [Fact]
    public async Task Ready_AskedByManyWithinASecond_LooksOnce()
    {
        using var counting = new CountedFixture();
        using var visitor = counting.Visitor();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Ready(visitor)));
        Assert.Equal(1, counting.Looks.Count);

        counting.Clock.Advance(Second);
        await Ready(visitor);
        await Ready(visitor);
        Assert.Equal(2, counting.Looks.Count);
    }

    private static async Task Ready(HttpClient visitor)
    {
        using var answer = await visitor.GetAsync("/health/ready", Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    private Task<int> Clear() => app.Database(async database =>
        await database.OutboxMails.ExecuteDeleteAsync(Stop) + await database.AllLeads.ExecuteDeleteAsync(Stop));

    private async Task<(HttpStatusCode Status, string Body)> Ask(string path)
    {
        app.Clock.Advance(Second);
        using var answer = await app.Visitor().GetAsync(path, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static string? Status(string body, string? check = null)
    {
        using var json = JsonDocument.Parse(body);
        return check is null
            ? json.RootElement.GetProperty("status").GetString()
            : json.RootElement.GetProperty("checks").GetProperty(check).GetString();
    }

    /// <summary>Nobody listens at its mail server.</summary>
    public sealed class BrokenMailFixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder) =>
            builder.UseSetting("Mail:Smtp:Host", "127.0.0.1").UseSetting("Mail:Smtp:Port", "1");
    }

    private sealed class FullDiskFixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder) =>
            builder.UseSetting(
                "Database:MinimumFreeMegabytes",
                int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private sealed class CountedFixture : AppFixture
    {
        public CountedCheck Looks { get; } = new();

        protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(
            services => services.AddHealthChecks().AddCheck("counted", Looks));
    }

    private sealed class CountedCheck : IHealthCheck
    {
        private int _count;

        public int Count => _count;

        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return Task.FromResult(HealthCheckResult.Healthy());
        }
    }
}
