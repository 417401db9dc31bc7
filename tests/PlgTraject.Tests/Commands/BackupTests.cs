using System.Collections.Concurrent;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Commands;

/// <summary>Back-up and restore of the SQLite file, with real processes.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    [SqliteOnly("SQL Server has its own back-ups.")]
    public async Task Backup_WhileInquiriesAreStored_HoldsAllThatWereAcknowledgedBefore()
    {
        await using var server = ProductProcess.Serve(_folder.Path);
        using var visitor = await server.Visitor();
        var form = await visitor.GetHtml(Inquiry.Path);
        var acknowledged = new ConcurrentQueue<string>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var visitors = Enumerable.Range(0, 4).Select(async number =>
        {
            for (var turn = 0; !enough.IsCancellationRequested; turn++)
            {
                using var answer = await visitor.SubmitForm(
                    form, Inquiry.Path, Inquiry.With(("School", $"School {number}-{turn}")));
                Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
                acknowledged.Enqueue(answer.Headers.Location!.ToString().Split('/')[^1]);
            }
        }).ToList();

        for (var number = 0; number < 3; number++)
        {
            var wanted = acknowledged.Count + 10;
            await Eventually.True(() => Task.FromResult(acknowledged.Count >= wanted), "inquiries are stored");
            string[] before = [.. acknowledged];
            var file = _folder.File($"backup-{number}.db");
            var (exitCode, output) = await ProductCommand.Run(_folder.Path, "backup", file);

            Assert.True(exitCode == 0, output);
            // The visitors never pause, so the copy is made among their saves, though it may fit between two answers.
            await Eventually.True(
                () => Task.FromResult(acknowledged.Count > before.Length), "inquiries are stored after the copy, too");
            var leads = await Leads(file);
            Assert.Empty(before.Except(leads.Select(lead => lead.Reference)));
            Assert.All(leads, lead => Assert.Equal(2, lead.Mails.Count));
            Assert.False(File.Exists(file + "-wal"));
        }

        await enough.CancelAsync();
        await Task.WhenAll(visitors);
    }

    [Fact]
    [SqliteOnly("SQL Server has its own back-ups.")]
    public async Task Backup_FileIsThere_IsNotOverwritten()
    {
        _folder.HasDatabase();
        var file = _folder.File("kept.db");
        await File.WriteAllTextAsync(file, "kept", Stop);

        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "backup", file);

        Assert.Equal(1, exitCode);
        Assert.Contains("is there already", output, StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(file, Stop));
    }

    [Fact]
    [SqliteOnly("SQL Server has its own back-ups.")]
    public async Task Restore_ServerRuns_IsRefusedAndAfterItsEndWorks()
    {
        var file = _folder.File("backup.db");
        await using (var server = ProductProcess.Serve(_folder.Path))
        {
            using var visitor = await server.Visitor();
            var form = await visitor.GetHtml(Inquiry.Path);
            using var first = await visitor.SubmitForm(form, Inquiry.Path, Inquiry.With(("School", "Voor de kopie")));
            Assert.Equal(0, (await ProductCommand.Run(_folder.Path, "backup", file)).ExitCode);
            using var second = await visitor.SubmitForm(form, Inquiry.Path, Inquiry.With(("School", "Na de kopie")));

            var (refused, reason) = await ProductCommand.Run(_folder.Path, "restore", file);

            Assert.Equal(1, refused);
            Assert.Contains("stop every instance first", reason, StringComparison.Ordinal);
            Assert.Equal(2, (await Leads(_folder.Database)).Count);
            // Killed: its journal is left beside the database.
            await server.Kill();
        }

        var (restored, output) = await ProductCommand.Run(_folder.Path, "restore", file);

        Assert.True(restored == 0, output);
        Assert.Equal("Voor de kopie", Assert.Single(await Leads(_folder.Database)).School);
        var aside = Assert.Single(Directory.GetFiles(_folder.Path, "plgtraject.db.before-*"));
        Assert.Equal(2, (await Leads(aside)).Count);
        await using var again = ProductProcess.Serve(_folder.Path);
        using var asks = await again.Visitor();
        using var ready = await asks.GetAsync("/health/ready", Stop);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    /// <summary>What is left of a database that is gone must not get into the one that takes its place.</summary>
    [Fact]
    [SqliteOnly("SQL Server has its own back-ups.")]
    public async Task Restore_DatabaseIsGoneAndItsJournalIsNot_HoldsOnlyTheBackup()
    {
        var file = _folder.File("backup.db");
        await using (var server = ProductProcess.Serve(_folder.Path))
        {
            using var visitor = await server.Visitor();
            var form = await visitor.GetHtml(Inquiry.Path);
            using var first = await visitor.SubmitForm(form, Inquiry.Path, Inquiry.With(("School", "Voor de kopie")));
            Assert.Equal(0, (await ProductCommand.Run(_folder.Path, "backup", file)).ExitCode);
            using var second = await visitor.SubmitForm(form, Inquiry.Path, Inquiry.With(("School", "Na de kopie")));
            Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
            await server.Kill();
        }

        File.Delete(_folder.Database);
        Assert.True(new FileInfo(_folder.Database + "-wal").Length > 0);
        await File.WriteAllTextAsync(_folder.Database + "-journal", "of an older one", Stop);

        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "restore", file);

        Assert.True(exitCode == 0, output);
        Assert.Equal("Voor de kopie", Assert.Single(await Leads(_folder.Database)).School);
        Assert.Contains(
            Directory.GetFiles(_folder.Path, "plgtraject.db.before-*-wal").Single(), output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.Path, "plgtraject.db.before-*-journal"));
    }

    [Fact]
    [SqliteOnly("SQL Server has its own back-ups.")]
    public async Task Restore_AnotherProgramHasTheDatabaseOpen_IsRefused()
    {
        var file = _folder.File("backup.db");
        _folder.HasDatabase();
        Assert.Equal(0, (await ProductCommand.Run(_folder.Path, "backup", file)).ExitCode);
        await using var open = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await open.OpenAsync(Stop);
        await using var command = open.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Leads";
        await command.ExecuteScalarAsync(Stop);

        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "restore", file);

        Assert.Equal(1, exitCode);
        Assert.Contains("Another program has the database open", output, StringComparison.Ordinal);
    }

    [Fact]
    [SqliteOnly("SQL Server has its own back-ups.")]
    public async Task Restore_FileIsDamagedOrSomethingElse_LeavesTheDatabaseAlone()
    {
        _folder.HasDatabase();
        var before = await File.ReadAllBytesAsync(_folder.Database, Stop);
        var damaged = _folder.File("damaged.db");
        Assert.Equal(0, (await ProductCommand.Run(_folder.Path, "backup", damaged)).ExitCode);
        await using (var stream = File.OpenWrite(damaged))
        {
            stream.Position = 4096;
            stream.Write(new byte[8192]);
        }

        var text = _folder.File("text.db");
        await File.WriteAllTextAsync(text, "This is no database, whatever its name says.", Stop);
        foreach (var file in (string[])[damaged, text, _folder.File("missing.db")])
        {
            var (exitCode, output) = await ProductCommand.Run(_folder.Path, "restore", file);

            Assert.Equal(1, exitCode);
            Assert.Contains("Nothing is restored: ", output, StringComparison.Ordinal);
            Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Database, Stop));
        }
    }

    [Theory, InlineData("backup"), InlineData("restore")]
    public async Task Command_SqlServer_NamesItsOwnBackup(string name)
    {
        var (exitCode, output) = await ProductCommand.Run(
            _folder.Path, name, _folder.File("some.db"), "--Database:Provider", "SqlServer",
            "--Database:ConnectionString", "Server=127.0.0.1,1;Encrypt=False");

        Assert.Equal(1, exitCode);
        Assert.Contains("BACKUP DATABASE", output, StringComparison.Ordinal);
    }

    [Theory, InlineData("backup"), InlineData("restore", "--Site:BaseUrl", "https://plg.example.nl")]
    public async Task Command_NoFile_IsMisuse(params string[] arguments)
    {
        var (exitCode, output) = await ProductCommand.RunAlone(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains("needs a file", output, StringComparison.Ordinal);
    }

    private static async Task<List<Lead>> Leads(string file)
    {
        await using var context = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>()
            .UseSqlite($"Data Source={file};Pooling=False").Options);
        return await context.Leads.AsNoTracking().Include(lead => lead.Mails).ToListAsync(Stop);
    }
}
