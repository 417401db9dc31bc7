using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>A mail server whose certificate is wrong: the mail waits, and an operator reads why.</summary>
public sealed class TlsLogTests : IAsyncLifetime
{
    private readonly Certificates _certificates = new();
    private readonly SmtpListener _smtp = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _smtp.Tls = _certificates.Server("mail.school.example");
        _smtp.Start();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _smtp.DisposeAsync();
        _certificates.Dispose();
    }

    [Fact]
    public async Task Dispatch_CertificateIsWrong_WaitsAndSaysWhyInTheLogAndToStaff()
    {
        await using var app = new Fixture(_smtp.Port);
        await app.Database(database =>
        {
            var mail = TestData.Mail(MailState.Pending);
            mail.Attempts = 0;
            database.OutboxMails.Add(mail);
            return database.SaveChangesAsync(Stop);
        });

        await Eventually.True(
            () =>
            {
                app.Clock.Advance(TimeSpan.FromSeconds(15));
                return app.Database(database => database.OutboxMails.AnyAsync(mail => mail.Attempts > 0, Stop));
            },
            "an attempt failed");

        var mail = await app.Database(database => database.OutboxMails.AsNoTracking().SingleAsync(Stop));
        Assert.Equal(MailState.Pending, mail.State);
        Assert.Equal(
            "Geen beveiligde verbinding met de mailserver: het certificaat is voor mail.school.example, niet voor "
            + "127.0.0.1; het certificaat is van een uitgever die deze server niet vertrouwt.", mail.LastError);
        await Eventually.True(
            () => Task.FromResult(Read(app.Folder).Contains(
                "no TLS, the certificate is for mail.school.example, not for 127.0.0.1; the certificate is of an "
                + "authority that this machine does not trust", StringComparison.Ordinal)),
            "the log says why");
        Assert.Empty(_smtp.Commands);
    }

    private static string Read(string folder)
    {
        using var stream = new FileStream(
            Assert.Single(Directory.GetFiles(folder, "log-*")), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class Fixture(int port) : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Serilog:MinimumLevel:Default", "Information");
            builder.UseSetting("Log:Format", "Text");
            builder.UseSetting("Log:File", Path.Combine(Folder, "log-.txt"));
            builder.UseSetting("Mail:Smtp:Host", "127.0.0.1");
            builder.UseSetting("Mail:Smtp:Port", port.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting("Mail:Smtp:Security", "SslOnConnect");
        }
    }
}
