using System.Data.Common;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Privacy;

/// <summary>Even with everything logged that can be, the log holds nothing of the person.</summary>
public sealed class LogPrivacyTests : IAsyncLifetime
{
    private const string Email = "quirine@zwaluwnest.example";
    private const string RefusedSchool = "De Dubbele Sleutel";

    private static readonly string[] Words =
        ["Quirine", "Zwaluwenberg", "zwaluwnest", "87654321", "Ouddorp", "geheimzinnige", "Dubbele Sleutel"];

    private readonly SmtpListener _smtp = new() { Behaviour = SmtpBehaviour.RefuseForGood };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _smtp.Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _smtp.DisposeAsync();

    [Theory]
    [InlineData("Information", "Json")]
    [InlineData("Debug", "Json")]
    [InlineData("Debug", "Text")]
    [SqliteOnly("Stands in for the server's exception.")]
    public async Task Log_WholeLifeOfALead_HoldsNothingOfThePerson(string level, string format)
    {
        await using var app = new Fixture(_smtp.Port, level, format);
        var visitor = app.Visitor();
        using var sent = await visitor.SubmitForm(Inquiry.Path, Form());
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        using (await visitor.SubmitForm(Inquiry.Path, Form(("Email", "quirine@zwaluwnest"))))
        using (await visitor.GetAsync($"{Inquiry.Path}?Name=Quirine", Stop))
        {
        }

        using var refused = await visitor.SubmitForm(Inquiry.Path, Form(("School", RefusedSchool)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        var reference = sent.Headers.Location!.OriginalString.Split('/')[^1];
        await Eventually.True(
            () => app.Database(database => database.OutboxMails.AnyAsync(mail => mail.State == MailState.Parked, Stop)),
            "a mail is refused");

        var staff = await app.Staff();
        await staff.GetHtml("/beheer/aanvragen?zoek=Quirine+Zwaluwenberg");
        await staff.GetHtml($"/beheer/aanvragen/{reference}");
        using (await staff.SubmitForm(
            $"/beheer/aanvragen/{reference}",
            new Dictionary<string, string> { ["status"] = "Won" },
            "form.status-form"))
        {
        }

        using var found = await staff.SubmitForm(
            "/beheer/privacy", new Dictionary<string, string> { ["Email"] = Email }, "form[action$='/persoon']");
        var person = await found.ReadHtml();
        using var download = await staff.SubmitForm(person, "/beheer/privacy", [], "form[action$='/download']");
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        await Eventually.True(
            () => app.Database(database => database.OutboxMails.AllAsync(mail => mail.LeasedUntil == null, Stop)),
            "no mail is under way");
        using var erased = await staff.SubmitForm(
            person, "/beheer/privacy", new Dictionary<string, string> { ["Confirmation"] = Email }, "#wis");
        Assert.StartsWith("De gegevens zijn gewist", await staff.Said(erased), StringComparison.Ordinal);

        var log = Directory.GetFiles(app.Folder, "log-*");
        Assert.NotEmpty(log);
        var text = await Read(log[0]);
        Assert.Contains("An inquiry could not be stored", text, StringComparison.Ordinal);
        Assert.Contains("what it said may hold data and is withheld", text, StringComparison.Ordinal);
        Assert.Contains(nameof(DbUpdateException), text, StringComparison.Ordinal);
        Assert.Contains("Executed DbCommand", text, StringComparison.Ordinal);
        Assert.Equal([], Words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(word => $"{word}: {Around(text, word)}"));
    }

    private static string Around(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 100)];
    }

    private static Dictionary<string, string> Form(params (string Name, string Value)[] changes) => Inquiry.With(
    [
        ("Name", "Quirine Zwaluwenberg"), ("Email", Email), ("School", "Het Zwaluwnest"), ("Town", "Ouddorp"),
        ("Phone", "06-87654321"), ("Question", "Een geheimzinnige vraag."), .. changes,
    ]);

    private static async Task<string> Read(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Stop);
    }

    /// <summary>Refuses a lead the way SQL Server does, with the values in its words.</summary>
    private sealed class Refusal : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) =>
            command.Parameters.Cast<DbParameter>().Any(parameter => Equals(parameter.Value, RefusedSchool))
                ? throw new ServerException(
                    $"Cannot insert duplicate key row in object 'dbo.Leads'. The duplicate key value is ({Email}, "
                        + $"{RefusedSchool}).")
                : new(result);
    }

    private sealed class ServerException(string message) : DbException(message);

    private sealed class Fixture(int smtpPort, string level, string format) : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Serilog:MinimumLevel:Default", level);
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", level);
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.AspNetCore.Hosting.Diagnostics", level);
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", level);
            builder.UseSetting("Log:Format", format);
            builder.UseSetting("Log:File", Path.Combine(Folder, "log-.txt"));
            builder.UseSetting("Mail:Smtp:Host", "127.0.0.1");
            builder.UseSetting("Mail:Smtp:Security", "None");
            builder.UseSetting("Mail:Smtp:Port", smtpPort.ToString(CultureInfo.InvariantCulture));
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteDbContext>(
                options => options.AddInterceptors(new Refusal())));
        }
    }
}
