using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;

namespace PlgTraject.Tests.Commands;

/// <summary>The program's arguments.</summary>
public sealed class CommandLineTests : IDisposable
{
    /// <summary>A start that comes to it ends there, before it listens: where, such a setting might not say.</summary>
    private const string ListensNowhere = "--Content:File=/nowhere/programme.yaml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(2, "migrat")]
    [InlineData(2, "migrate", "--laeds", "3")]
    [InlineData(2, "migrate", "Site:BaseUrl")]
    [InlineData(2, "migrate", "--dry-run")]
    [InlineData(2, "retention", "--dryrun")]
    [InlineData(2, "migrate", "--Mail:PollSeconds=5", "--environment")]
    public async Task Start_HelpOrMisuse_ShowsUsageAndDoesNothing(int expected, params string[] arguments)
    {
        // Without the settings the helper adds, which would fill a missing value.
        var (exitCode, output) = await ProductCommand.RunAlone(arguments);

        Assert.Equal(expected, exitCode);
        Assert.Contains("Usage: ", output, StringComparison.Ordinal);
        Assert.Contains("migrate", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WrongSettings_NamesEachInALine()
    {
        var (exitCode, output) = await ProductCommand.Run(_folder.Path,
            "--Database:Provider", "Oracle", "--Mail:PollSeconds", "often", "--Mail:Smtp:Port", "70000",
            "--Site:BaseUrl", "plg.example.nl", "--Proxy:Networks:0", "10.0.0.0/8", "--Proxy:Networks:1", "somewhere",
            "--Mail:Smtp:Hots", "smtp.example.nl", "--Database:MigrateAtStart", "maybe");

        Assert.Equal(1, exitCode);
        Assert.Equal(
        [
            "Configuration: Database:MigrateAtStart: 'maybe' is neither true nor false",
            "Configuration: Database:Provider: 'Oracle' is none of Sqlite, SqlServer",
            "Configuration: Mail:PollSeconds: 'often' is no whole number",
            "Configuration: Mail:Smtp:Hots: is no setting of this version and does nothing; is it mistyped?",
            "Configuration: Mail:Smtp:Port: The field Port must be between 1 and 65535.",
            "Configuration: Proxy:Networks:1: 'somewhere' is no network in CIDR notation, such as 172.16.0.0/12",
            "Configuration: Site:BaseUrl: 'plg.example.nl' is no absolute address, such as https://plg.example.nl",
        ], output.Split('\n').Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Mail:Smtp:Port", "70000", "Mail:Smtp:Port: The field Port must be between 1 and 65535.")]
    [InlineData("Mail:FromAddress", "info", "Mail:FromAddress: 'info' is no e-mail address that mail can be sent to")]
    [InlineData("Mail:StaffAddress", "plg.@school.nl", "Mail:StaffAddress: 'plg.@school.nl' is no e-mail address")]
    [InlineData("Mail:StaffAddress", "Academica <plg>", "Mail:StaffAddress: 'plg' is no e-mail address")]
    [InlineData("Mail:StaffAddress", "a@school.nl, b@school.nl", "Mail:StaffAddress: 'a@school.nl, b@school.nl' is no")]
    [InlineData("Privacy:ContactAddress", "fg@127.0.0.1", "Privacy:ContactAddress: 'fg@127.0.0.1' is no e-mail")]
    [InlineData("Mail:Smtp:LocalDomain", "plg example", "Mail:Smtp:LocalDomain: 'plg example' is no host name")]
    [InlineData("Retention:AuditDays", "30", "Retention:AuditDays: The field AuditDays must be between 366 and 3650.")]
    [InlineData("Retention:Leads:Lost", "0", "Retention:Leads:Lost: must be between 1 and 3650.")]
    [InlineData("Retention:Leads:Verloren", "30", "Retention:Leads:Verloren: 'Verloren' is none of New, ")]
    [InlineData("Privacy:Processors:0:Name", "Wolk BV", "Privacy:Processors:0: needs a Name, a Purpose and a Country")]
    [InlineData(
        "Database:Provider", "SqlServer", "Database:ConnectionString: is required when Database:Provider is SqlServer")]
    [InlineData(
        "Content:File",
        "/nowhere/programme.yaml",
        "Content:File: The content file /nowhere/programme.yaml cannot be read")]
    [InlineData("Spam:File", "/nowhere/spam.yaml", "Spam:File: The file /nowhere/spam.yaml cannot be read")]
    [InlineData("Database:File", "/proc/plgtraject.db", "Database:File: the database cannot be used")]
    [SqliteOnly("One of them is about SQLite's file.")]
    public async Task Start_WrongSetting_SaysSoWithoutAStackTrace(string key, string value, string expected)
    {
        var (exitCode, output) = await ProductCommand.Run(_folder.Path, [$"--{key}={value}"]);

        Assert.Equal(1, exitCode);
        Assert.Contains($"Configuration: {expected}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AddressThatIsNoneOrTaken_SaysSoWithoutAStackTrace()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        foreach (var address in (string[])["nonsense", $"http://{taken.LocalEndpoint}"])
        {
            var (exitCode, output) = await ProductCommand.Run(_folder.Path, "--urls", address);

            Assert.Equal(1, exitCode);
            Assert.Contains("Configuration: urls: ", output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        }
    }

    /// <summary>What Serilog, the server or the database's driver would throw, or read as something else.</summary>
    [Theory]
    [InlineData("urls: 'http://127.0.0.1:99999' is no address", "--urls=http://127.0.0.1:99999")]
    [InlineData("urls: ", "--urls=http://127.0.0.1:0/plg")]
    [InlineData("urls: ", "--urls=https://127.0.0.1:0", "--Kestrel:Certificates:Default:Subject=nobody")]
    [InlineData("http_ports: 'abc' is no port", "--http_ports=abc", ListensNowhere)]
    [InlineData("https_ports: '99999' is no port", "--https_ports=8443;99999", ListensNowhere)]
    [InlineData("Serilog:MinimumLevel:Default: 'Onzin' is none of Verbose, ", "--Serilog:MinimumLevel:Default=Onzin")]
    [InlineData("Serilog:MinimumLevel:Default: '' is none of Verbose, ", "--Serilog:MinimumLevel:Default=")]
    [InlineData(
        "Serilog:MinimumLevel:Override:Microsoft: 'Onzin' is none of ",
        "--Serilog:MinimumLevel:Override:Microsoft=Onzin")]
    [InlineData(
        "Telemetry:OtlpEndpoint: 'localhost:4317' is no http: or https: address",
        "--Telemetry:OtlpEndpoint=localhost:4317",
        ListensNowhere)]
    [InlineData(
        "OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4317' is no http",
        "--OTEL_EXPORTER_OTLP_ENDPOINT=localhost:4317",
        ListensNowhere)]
    [InlineData("Log:File: ", "--Log:File=/proc/plg/log-.txt", ListensNowhere)]
    [InlineData("Log:File: cannot be written: '/tmp' is a folder", "--Log:File=/tmp", ListensNowhere)]
    [InlineData(
        "Site:BaseUrl: 'https://plg.nl./' has a host that ends in", "--Site:BaseUrl=https://plg.nl.", ListensNowhere)]
    [InlineData(
        "Site:BaseUrl: 'https://plg.example.nl/plg/' has ",
        "--Site:BaseUrl=https://plg.example.nl/plg/",
        ListensNowhere)]
    [InlineData(
        "Site:BaseUrl: 'https://plg.example.nl/?x=1' has ",
        "--Site:BaseUrl=https://plg.example.nl/?x=1",
        ListensNowhere)]
    [InlineData(
        "Site:BaseUrl: 'https://plg.example.nl/#x' has ", "--Site:BaseUrl=https://plg.example.nl#x", ListensNowhere)]
    [InlineData("Database:ConnectionString: cannot be read: Keyword not supported: 'servr'",
        "--Database:Provider=SqlServer", "--Database:ConnectionString=Servr=db;Password=geheim-9")]
    public async Task Start_SettingOfTheHostOrALibrary_SaysSoWithoutAStackTrace(
        string expected, params string[] settings)
    {
        var (exitCode, output) = await ProductCommand.Run(_folder.Path, settings);

        Assert.Contains($"Configuration: {expected}", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.False(output.Contains("   at ", StringComparison.Ordinal), output);
        Assert.DoesNotContain("geheim-9", output, StringComparison.Ordinal);
    }

    /// <summary>
    /// The log file may belong to somebody else, such as root who ran "migrate". The test puts folders in its place,
    /// because the tests may run as somebody who can write every file.
    /// </summary>
    [Fact]
    public async Task Start_LogFileOfTodayThatCannotBeOpened_SaysSo()
    {
        foreach (var day in (DateTime[])[DateTime.Now, DateTime.Now.AddDays(1)])
        {
            Directory.CreateDirectory(
                _folder.File(string.Create(CultureInfo.InvariantCulture, $"log-{day:yyyyMMdd}.json")));
        }

        var (exitCode, output) = await ProductCommand.Run(
            _folder.Path, "--Log:File", _folder.File("log-.json"), ListensNowhere);

        Assert.Equal(1, exitCode);
        Assert.Contains("Configuration: Log:File: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_SqlServerThatIsAway_SaysSoInTheWordsOfItsDriver()
    {
        var (exitCode, output) = await ProductCommand.RunAlone("migrate", "--Database:Provider=SqlServer",
            "--Database:ConnectionString=Server=127.0.0.1,1;User Id=plg;Password=geheim-9;ConnectRetryCount=0");

        Assert.Equal(1, exitCode);
        Assert.Matches(
            "Configuration: Database:ConnectionString: the database cannot be used: A network-related .*", output);
        Assert.DoesNotContain("geheim-9", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proc/plgtraject.db", "migrate")]
    [InlineData("/proc/plgtraject.db", "demo")]
    [InlineData("", "migrate")]
    [InlineData("", "demo")]
    [InlineData("", "reset-access", "--email", "sanne@example.nl")]
    [InlineData("", "retention", "--dry-run")]
    public async Task Command_DatabaseThatCannotBeOpened_SaysSoWithoutAStackTrace(string file, params string[] command)
    {
        // No database, though it has its name.
        await File.WriteAllTextAsync(_folder.Database, new string('x', 5000), TestContext.Current.CancellationToken);

        var (exitCode, output) = await ProductCommand.RunAlone(
            [.. command, "--Database:File", file.Length > 0 ? file : _folder.Database]);

        Assert.Equal(1, exitCode);
        Assert.Contains(
            "Configuration: Database:File: the database cannot be used: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    /// <summary>As when the file cannot be written; the tests may run as somebody who can write every file.</summary>
    [Fact]
    [SqliteOnly("Makes a trigger in SQLite's own words.")]
    public async Task Start_DatabaseThatRefusesThePrivacyText_SaysSoWithoutAStackTrace()
    {
        _folder.HasDatabase();
        await _folder.Query(database => database.Database.ExecuteSqlAsync(
            $"CREATE TRIGGER ReadOnly BEFORE INSERT ON PrivacyTexts BEGIN SELECT RAISE(ABORT, 'it is read-only'); END",
            TestContext.Current.CancellationToken));

        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Matches("Configuration: Database:File: the database cannot be used: .*it is read-only", output);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    /// <summary>Neither settings nor files depend on where somebody happens to stand.</summary>
    [Fact]
    public async Task Serve_FromAnotherFolder_FindsItsSettingsAndFiles()
    {
        await using var server = ProductProcess.ServeFrom(_folder.Path, _folder.Path, "--environment", "Production");
        using var visitor = await server.Visitor();

        using var style = await visitor.GetAsync("/css/site.css", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        // What appsettings.Production.json says, and the warm-up had nothing to complain of.
        Assert.All(server.Output.Split('\n'), line => Assert.StartsWith("{", line, StringComparison.Ordinal));
        Assert.Equal(0, await server.Stop());
        Assert.DoesNotContain("\"@l\":\"Error\"", server.Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// An upgrade meets a mistake in the content: the database is of the older version, and nothing may happen to it
    /// while the old program runs. Somebody has the lock, and the start does not wait for that either.
    /// </summary>
    [Fact]
    public async Task Start_ContentBrokenMeanwhile_IsRefusedAndTheRunningServerGoesOn()
    {
        var stop = TestContext.Current.CancellationToken;
        var content = _folder.File("programme.yaml");
        File.Copy(TestContent.File, content);
        await using var running = ProductProcess.Serve(_folder.Path, "--Content:File", content);
        using var visitor = await running.Visitor();
        await File.WriteAllTextAsync(content, "practical: [", stop);
        await _folder.Query(database => database.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM __EFMigrationsHistory
            WHERE MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory)
            """,
            stop));
        var migrations = await Migrations();
        using var locked = new FileStream(
            $"{_folder.Database}.lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "--Content:File", content);

        Assert.Equal(1, exitCode);
        Assert.Contains($"Configuration: Content:File: The content file {content}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Equal(migrations, await Migrations());
        foreach (var path in (string[])["/tarief", "/brochure/de-school-als-plg.pdf", "/health/ready"])
        {
            using var answer = await visitor.GetAsync(path, stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Start_ContentWithMistakes_NamesTheKeys()
    {
        await File.WriteAllTextAsync(
            _folder.File("programme.yaml"),
            TestContent.With(("priceInCents", "-1")),
            TestContext.Current.CancellationToken);

        var (exitCode, output) = await ProductCommand.Run(
            _folder.Path, "--Content:File", _folder.File("programme.yaml"));

        Assert.Equal(1, exitCode);
        Assert.Contains("practical.priceInCents", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private Task<int> Migrations() => _folder.Query(database => database.Database
        .SqlQuery<string>($"SELECT MigrationId AS Value FROM __EFMigrationsHistory")
        .CountAsync(TestContext.Current.CancellationToken));
}
