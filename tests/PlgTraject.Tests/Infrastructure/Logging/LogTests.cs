using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Tests.Infrastructure.Logging;

/// <summary>What the log holds of a day's work, and what it must not hold.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private readonly SmtpListener _smtp = new() { Behaviour = SmtpBehaviour.RefuseForGood };
    private LoggingFixture? _app;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _smtp.Start();
        _app = new LoggingFixture(_smtp.Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public async Task Log_OfAllThatPeopleDo_HoldsNoNameAddressSearchOrCode()
    {
        var visitor = _app!.Visitor();
        // Before a mail is refused, for a health check that is not well is in the log.
        using (await visitor.GetAsync("/health/ready", Stop))
        using (await visitor.SubmitForm(Inquiry.Path, Inquiry.With()))
        using (await visitor.SubmitForm(Inquiry.Path, Inquiry.With(("Email", "zoe@regenboog.example\u0001"))))
        using (await visitor.GetAsync("/beheer/eerste-account?code=GeheimeCode", Stop))
        using (await visitor.SignIn("sanne@academica.example", "verkeerd wachtwoord"))
        {
        }

        var staff = await _app.Staff();
        using (await staff.GetAsync("/beheer/aanvragen?zoek=Bérgman", Stop))
        using (await staff.GetAsync("/css/site.css", Stop))
        {
        }

        await _app.RenameTable("Leads", "Gone");
        using (await visitor.SubmitForm(Inquiry.Path, Inquiry.With(("School", "De Vuurtoren"))))
        using (await staff.GetAsync("/beheer/aanvragen?zoek=Bérgman", Stop))
        {
        }

        await _app.RenameTable("Gone", "Leads");
        await Eventually.True(
            () => Task.FromResult(Read().Contains("is parked", StringComparison.Ordinal)), "a mail is refused");

        var log = Read();
        Assert.Contains("POST /beheer/inloggen answered 422 in ", log, StringComparison.Ordinal);
        Assert.Contains("An inquiry could not be stored", log, StringComparison.Ordinal);
        Assert.Contains("GET /beheer/aanvragen answered 500 in ", log, StringComparison.Ordinal);
        Assert.All(log.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
        foreach (var word in (string[])
        [
            "Zoë", "Bérg", "regenboog", "Hertogenbosch", "12345678", "leraren", "Vuurtoren", "sanne", "Bakker",
            "academica.example", "GeheimeCode", "zoek=", "wachtwoord", "/css/", "/health/",
        ])
        {
            Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Stopping the server cancels what is under way, at any place.</summary>
    [Fact]
    public async Task Log_TransactionThatIsCancelled_HoldsNoError()
    {
        await _app!.Database(async database =>
        {
            await using var transaction = await database.Database.BeginTransactionAsync(Stop);
            return await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => transaction.CommitAsync(new CancellationToken(canceled: true)));
        });

        Assert.DoesNotContain("\"@l\":\"Error\"", Read(), StringComparison.Ordinal);
    }

    /// <summary>One of two requests finds what the other stored, so there is nothing to look at.</summary>
    [Fact]
    public async Task Log_AnotherStoresTheSameMeanwhile_HoldsNoError()
    {
        var visitor = _app!.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        _app.Meanwhile.Act = lead => _app.Has(
            Lead.Create("PLG-00001-FIRST", lead.SubmissionKey, lead.CreatedAt, lead.Details()));

        using var answer = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());

        Assert.Equal($"{Inquiry.Path}/bedankt/PLG-00001-FIRST", answer.Headers.Location!.ToString());
        Assert.DoesNotContain("\"@l\":\"Error\"", Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_InquiryThatCannotBeStored_HoldsAnError()
    {
        var visitor = _app!.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        _app.Meanwhile.Act = _ => _app.RenameTable("OutboxMails", "Gone");

        using var answer = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Single(Read().Split('\n'), line =>
            line.Contains("An inquiry could not be stored", StringComparison.Ordinal)
            && line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal));
    }

    private string Read()
    {
        using var stream = new FileStream(
            Assert.Single(Directory.GetFiles(_app!.Folder, "log-*.json")),
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class LoggingFixture(int smtpPort) : AppFixture
    {
        public Meanwhile<Lead> Meanwhile { get; } = new();

        protected override void Configure(IWebHostBuilder builder)
        {
            builder.ConfigureTestServices(Meanwhile.AddTo);
            builder.UseSetting("Serilog:MinimumLevel:Default", "Information");
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Warning");
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Warning");
            builder.UseSetting("Log:Format", "Json");
            builder.UseSetting("Log:File", Path.Combine(Folder, "log-.json"));
            builder.UseSetting("Mail:Smtp:Host", "127.0.0.1");
            builder.UseSetting("Mail:Smtp:Security", "None");
            builder.UseSetting("Mail:Smtp:Port", smtpPort.ToString(CultureInfo.InvariantCulture));
        }
    }
}
