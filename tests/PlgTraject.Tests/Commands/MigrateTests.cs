using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Tests.Commands;

/// <summary>How a database comes to the version of the program.</summary>
public sealed class MigrateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_MayNotMigrate_StartsOnlyAfterMigrate()
    {
        string[] mayNot = ["--Database:MigrateAtStart", "false"];
        var (refused, reason) = await ProductCommand.Run(_folder.Path, mayNot);
        Assert.Equal(1, refused);
        Assert.Contains("Run the command 'migrate' first.", reason, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Database), "looking makes no database");

        var (migrated, applied) = await ProductCommand.Run(_folder.Path, "migrate");
        Assert.Equal(0, migrated);
        Assert.Contains("_Initial", applied, StringComparison.Ordinal);
        // A mistake in the setting must not look like the loss of everything.
        const string isNew = "a new, empty one is made";
        var isSqlite = SqlServerDatabase.ConfiguredServer is null;
        Assert.Equal(isSqlite, applied.Contains(isNew, StringComparison.Ordinal));
        var (_, again) = await ProductCommand.Run(_folder.Path, "migrate");
        Assert.DoesNotContain(isNew, again, StringComparison.Ordinal);

        await using var server = ProductProcess.Serve(_folder.Path, mayNot);
        using var visitor = await server.Visitor();
        // A busy machine may need longer for the first answer than a probe waits.
        await Eventually.True(
            async () =>
            {
                using var ready = await visitor.GetAsync("/health/ready", Stop);
                return ready.IsSuccessStatusCode;
            },
            "the server is ready");
        Assert.Equal(0, await server.Stop());
    }

    [Fact]
    [SqliteOnly("SQL Server forgets a lock with the session that took it.")]
    public async Task Migrate_KilledHalfway_GoesOnAtTheNextStart()
    {
        // What EF leaves behind when a process is killed while it migrates.
        await _folder.Query(database => database.Database.ExecuteSqlRawAsync("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
            """, Stop));

        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "migrate");

        Assert.True(exitCode == 0, output);
        Assert.Contains("_Initial", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_DatabaseOfTheFirstVersion_KeepsItsRowsAndItsTriggers()
    {
        // SQLite stored what was longer than the column was meant for.
        var phone = SqlServerDatabase.ConfiguredServer is null
            ? "02 555 12 12, toestel 3, of 0477/12.34.56"
            : "02 555 12 12";
        await _folder.Query(async database =>
        {
            await database.GetService<IMigrator>().MigrateAsync("Initial", Stop);
            // The product of now would write columns that the first version did not have.
            await database.Database.ExecuteSqlAsync($"""
                INSERT INTO Leads (Reference, SubmissionKey, Name, School, Email, Phone, SearchText, EmailDomain,
                    SenderKey, CreatedAt, Month, Status, StatusSince, Version)
                VALUES ('PLG-00001-TEST0', '1', 'Zoë van den Bérg', 'De Regenboog', 'zoe@regenboog.example', {phone},
                    'as the first version folded it', 'regenboog.example', 'zoe@regenboog.example',
                    '2026-12-07 08:30:00', '2026-12-01', 'Suspect', '2026-12-07 08:30:00', 0)
                """, Stop);
            database.AuditEntries.Add(
                new AuditEntry { At = DateTime.UtcNow, Kind = nameof(SignedIn), ActorName = "Eva de Wit" });
            return await database.SaveChangesAsync(Stop);
        });

        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "migrate");

        Assert.True(exitCode == 0, output);
        Assert.Contains("_AsMeant", output, StringComparison.Ordinal);
        Assert.DoesNotContain("_Initial", output, StringComparison.Ordinal);
        var lead = await _folder.Query(database => database.AllLeads.SingleAsync(Stop));
        Assert.Equal(phone, lead.Phone);
        Assert.Contains("van den berg", lead.SearchText, StringComparison.Ordinal);
        Assert.Null(lead.LookedAt);
        await Assert.ThrowsAnyAsync<DbException>(() => _folder.Query(database => database.AuditEntries
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Kind, "SIGNEDIN"), Stop)));
        await Assert.ThrowsAnyAsync<DbException>(() => _folder.Query(database => database.AuditEntries
            .ExecuteDeleteAsync(Stop)));
    }

    [Fact]
    public async Task Migrate_NewerDatabase_DoesNotCallItOfThisVersion()
    {
        _folder.HasDatabase();
        await _folder.Query(database => database.Database.ExecuteSqlAsync(
            $"INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '10.0.0')", Stop));

        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "migrate");

        Assert.True(exitCode == 0, output);
        Assert.Contains(
            "The database is newer than this version: it has 29990101000000_Later.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("The database is at this version.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_TwoAtOnceOnANewDatabase_ShareOneKey()
    {
        for (var round = 0; round < 2; round++)
        {
            using var folder = new TemporaryFolder();
            await using var one = ProductProcess.Serve(folder.Path);
            await using var other = ProductProcess.Serve(folder.Path);
            await Task.WhenAll(one.Address(), other.Address());

            Assert.Equal(1, await folder.Query(database => database.DataProtectionKeys.CountAsync(Stop)));
            Assert.Equal(0, await one.Stop());
            Assert.Equal(0, await other.Stop());
        }
    }
}
