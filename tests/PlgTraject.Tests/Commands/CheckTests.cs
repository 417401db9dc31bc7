using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Commands;

/// <summary>What "check" says of good and bad configurations, with a real mail server.</summary>
public sealed class CheckTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmtpListener _smtp = new();

    public ValueTask InitializeAsync()
    {
        _smtp.Start();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _smtp.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Check_AllIsWell_SaysOkAndSendsNothing()
    {
        await ProductCommand.Run(_folder.Path, "migrate");

        var (exitCode, output) = await Check("--Mail:Smtp:Security", "None", "--Site:BaseUrl", "https://plg.example.nl",
            "--Privacy:LegalBasis", "Het mag.", "--Privacy:Processors:0:Name", "Wolk BV",
            "--Privacy:Processors:0:Purpose", "de server", "--Privacy:Processors:0:Country", "Nederland");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("fault", output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        string[] subjects =
        [
            "Content:File", "Spam:File", "Site:BaseUrl", "Mail:Smtp", "Data-protection keys", "Outbox", "Privacy",
            "Telemetry",
            .. SqlServerDatabase.ConfiguredServer is null
                ? (string[])["Database:File", "Disk"]
                : ["Database:ConnectionString"],
        ];
        foreach (var subject in subjects)
        {
            Assert.Contains($"ok       {subject}: ", output, StringComparison.Ordinal);
        }

        Assert.Equal(1, _smtp.Conversations);
        Assert.Empty(_smtp.Mails);
    }

    [Fact]
    [SqliteOnly("About SQLite's file and its disk.")]
    public async Task Check_NotReadyToGoLive_NamesEachFault()
    {
        var (exitCode, output) = await Check(
            "--Database:MigrateAtStart", "false", "--Database:MinimumFreeMegabytes", "2000000000",
            "--Log:File", "/proc/plg/log.txt");

        Assert.Equal(1, exitCode);
        string[] lines =
        [
            "fault    Site:BaseUrl: ", "warning  Database:File: ", "fault    Mail:Smtp:Security: ", "fault    Disk: ",
            "fault    Log:File: ", "warning  Privacy:Processors: ", "warning  Privacy:LegalBasis: ",
        ];
        foreach (var line in lines)
        {
            Assert.Contains(line, output, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    /// <summary>
    /// The test puts a folder in the place of the lock file. Nobody can open that, just as the service's user cannot
    /// open a lock file that root made.
    /// </summary>
    [Fact]
    [SqliteOnly("About SQLite's file and its disk.")]
    public async Task Check_LockOfSomebodyElse_IsNamed()
    {
        var name = Directory.CreateDirectory($"{_folder.Database}.lock").FullName;

        var (exitCode, output) = await Check();

        Assert.Equal(1, exitCode);
        Assert.Matches($"fault    Database:File: .*{Regex.Escape(name)}.* Give the user", output);
    }

    [Theory]
    [InlineData(SmtpBehaviour.RefuseSignIn, "fault    Mail:Smtp:User: ")]
    [InlineData(SmtpBehaviour.Silent, "fault    Mail:Smtp:Host: ")]
    public async Task Check_MailServerMisbehaves_SaysWhichSetting(SmtpBehaviour behaviour, string expected)
    {
        _smtp.Behaviour = behaviour;

        var (exitCode, output) = await Check(
            "--Mail:Smtp:Security", "None", "--Mail:Smtp:User", "plg", "--Mail:Smtp:Password", "geheim-7",
            "--Mail:Smtp:TimeoutSeconds", "2");

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim-7", output, StringComparison.Ordinal);
    }

    /// <summary>
    /// The authority is trusted the way docs/operations.md says, so that each certificate has one thing wrong.
    /// </summary>
    [Theory]
    [InlineData("wrong name", true, "the certificate is for mail.school.example, not for 127.0.0.1")]
    [InlineData("expired", true, "the certificate is expired or not valid yet, or the clock of this machine is wrong")]
    [InlineData("right", false, "the certificate is of an authority that this machine does not trust")]
    [InlineData("no TLS", true, "no common version of TLS, or this port begins without TLS (465 wants SslOnConnect, ")]
    [InlineData("right", true, null)]
    public async Task Check_Tls_SaysInALineWhyItFails(string server, bool isTrusted, string? expected)
    {
        using var certificates = new Certificates();
        _smtp.Tls = server switch
        {
            "wrong name" => certificates.Server("mail.school.example"),
            "expired" => certificates.Server(until: -1),
            "no TLS" => null,
            _ => certificates.Server(),
        };
        var trusted = Directory.CreateDirectory(Path.Combine(_folder.Path, "authorities")).FullName;
        if (isTrusted)
        {
            certificates.WriteTo(Path.Combine(trusted, "own-authority.crt"));
        }

        var (exitCode, output) = await ProductProcess.RunWith(
            "SSL_CERT_DIR", $"{trusted}:/etc/ssl/certs", _folder.Path,
            [.. Mail, "--Mail:Smtp:Security", "SslOnConnect", "--Mail:Smtp:TimeoutSeconds", "5"]);

        if (expected is null)
        {
            Assert.Contains("ok       Mail:Smtp: 127.0.0.1:", output, StringComparison.Ordinal);
            Assert.Contains("Tls1", output, StringComparison.Ordinal);
            return;
        }

        var line = Assert.Single(output.Split('\n'), one => one.StartsWith("fault    Mail", StringComparison.Ordinal));
        Assert.StartsWith(
            $"fault    Mail:Smtp:Security: no TLS with 127.0.0.1:{_smtp.Port} that can be trusted: {expected}", line,
            StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Check_ServerHasNoStartTls_SaysSo()
    {
        var (_, output) = await Check("--Mail:Smtp:Security", "StartTls");

        Assert.Contains("the server does not offer STARTTLS on this port", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("greeted as plg.example.nl", "--Site:BaseUrl", "https://plg.example.nl")]
    [InlineData(
        "greeted as mail.example.nl", "--Site:BaseUrl", "https://plg.example.nl", "--Mail:Smtp:LocalDomain",
        "mail.example.nl")]
    [InlineData("greeted as xn--school-caf-k7a.nl", "--Site:BaseUrl", "https://school-café.nl")]
    public async Task Check_MailServerAnswers_SaysByWhichNameItIsGreeted(string expected, params string[] settings)
    {
        var (_, output) = await Check(["--Mail:Smtp:Security", "None", .. settings]);

        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Contains($"EHLO {expected.Split(' ')[^1]}", _smtp.Commands);
    }

    [Fact]
    public async Task Check_MailServerRefusesTheName_SaysWhatItSaid()
    {
        _smtp.Refusal = ("EHLO", "504 5.5.2 need fully-qualified hostname");

        var (exitCode, output) = await Check("--Mail:Smtp:Security", "None", "--Site:BaseUrl", "http://plg:5080");

        Assert.Equal(1, exitCode);
        Assert.Contains(
            $"fault    Mail:Smtp:LocalDomain: 127.0.0.1:{_smtp.Port}, greeted as plg, refuses this program: "
            + "504 5.5.2 need fully-qualified hostname", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MailsAreRefused_SaysHowMany()
    {
        _folder.HasDatabase();
        await _folder.Query(database =>
        {
            database.OutboxMails.AddRange(
                TestData.Mail(MailState.Parked, "550 5.1.1 no such mailbox"),
                TestData.Mail(MailState.Pending, "550 5.7.1 relay denied"));
            return database.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var (_, output) = await Check("--Mail:Smtp:Security", "None");

        Assert.Contains("warning  Outbox: 1 mail(s) are parked.", output, StringComparison.Ordinal);
        Assert.Contains(
            "warning  Outbox: 1 mail(s) wait, because the mail server refuses them for what is ours: "
            + "550 5.7.1 relay denied.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OpenIdProvider_SaysWhetherItsDocumentCanBeHad()
    {
        _folder.HasDatabase();
        await using var provider = new FakeOpenIdProvider();
        string[] settings =
        [
            "--Mail:Smtp:Security", "None", "--Staff:OpenId:Authority", provider.Issuer, "--Staff:OpenId:ClientId",
            "plg", "--Staff:OpenId:ClientSecret", "geheim-8",
        ];

        var (_, there) = await Check(settings);
        provider.IsAway = true;
        var (exitCode, away) = await Check(settings);

        Assert.Contains($"ok       Staff:OpenId: {provider.Issuer} answers, 1 key(s)", there, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.Contains("fault    Staff:OpenId:Authority: ", away, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim-8", there + away, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Telemetry_SaysWhetherACollectorListens()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        string[] settings = ["--Telemetry:OtlpEndpoint", $"http://{collector.LocalEndpoint}"];

        var (_, there) = await Check(settings);
        collector.Stop();
        var (_, away) = await Check(settings);

        Assert.Contains(
            $"ok       Telemetry: goes to {settings[1]}/, where something listens", there, StringComparison.Ordinal);
        Assert.Contains(
            $"warning  Telemetry: goes to {settings[1]}/, where nothing listens", away, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Staff:LocalAccounts false", "Configuration: Staff:LocalAccounts: ")]
    [InlineData("--Staff:OpenId:Authority http://login.example", "Configuration: Staff:OpenId:Authority: ")]
    [InlineData("--Staff:OpenId:Authority https://login.example", "Configuration: Staff:OpenId:ClientSecret: ")]
    public async Task Check_StaffSettingsThatCannotBe_AreNamed(string arguments, string expected)
    {
        var (exitCode, output) = await Check(arguments.Split(' '));

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output)> Check(params string[] settings) => ProductCommand.Run(_folder.Path,
    [
        .. Mail, .. settings,
    ]);

    private string[] Mail =>
    [
        "check", "--environment", "Production", "--Mail:Smtp:Host", "127.0.0.1",
        "--Mail:Smtp:Port", _smtp.Port.ToString(CultureInfo.InvariantCulture),
    ];
}
