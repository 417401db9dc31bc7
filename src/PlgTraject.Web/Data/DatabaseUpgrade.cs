using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Data;

/// <summary>
/// Brings the database to the schema of this version, and makes a data-protection key if there is none. Instances that
/// start at the same moment do this one after the other.
/// </summary>
public sealed class DatabaseUpgrade(
    PlgTrajectDbContext context, SqliteFile file, IDataProtectionProvider protection, LeadDerivation derivation,
    ILogger<DatabaseUpgrade> logger)
{
    private static readonly TimeSpan BeforeSayingSo = TimeSpan.FromSeconds(5);

    private DatabaseFacade Database => context.Database;

    /// <summary>The migrations this version has and the database has not, oldest first.</summary>
    public async Task<IReadOnlyList<string>> FindMissingAsync() =>
        [.. Database.GetMigrations().Except(await ReadAppliedAsync())];

    /// <summary>The migrations the database has and this version has not: a newer version was here.</summary>
    public async Task<IReadOnlyList<string>> FindUnknownAsync() =>
        [.. (await ReadAppliedAsync()).Except(Database.GetMigrations())];

    /// <summary>Upgrades the database, and creates it when there is none.</summary>
    /// <returns>The migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        IReadOnlyList<string> missing;
        if (Database.IsSqlite())
        {
            using var turn = await file.LockAsync();
            if (!File.Exists(file.Path))
            {
                // A mistake in the setting would otherwise look like the loss of everything.
                logger.LogWarning("There is no database at {Path}: a new, empty one is made there", file.Path);
            }

            // This makes the file when there is none. EF would otherwise find that out by catching exceptions.
            await Database.OpenConnectionAsync();
            missing = await MigrateAsync();
            await FillAsync();
        }
        else
        {
            await MakeDatabaseAsync();
            await using var turn = await TakeTurnOfServerAsync();
            missing = await MigrateAsync();
            await FillAsync();
        }

        await WarnOfUnknownAsync();
        return missing;
    }

    /// <summary>Writes to the log what <see cref="FindUnknownAsync"/> finds.</summary>
    public async Task WarnOfUnknownAsync()
    {
        if (await FindUnknownAsync() is { Count: > 0 } unknown)
        {
            logger.LogWarning("The database is newer than this version: it has {Migrations}", unknown);
        }
    }

    /// <summary>
    /// Brings what is stored up to this version. It makes the first data-protection key, unless there is one: if two
    /// instances each made one, they would not know each other's key for up to a day, until they read the keys again,
    /// and forms and sessions of one would fail at the other. And it makes anew what leads hold for searching.
    /// </summary>
    public async Task FillAloneAsync()
    {
        if (Database.IsSqlite())
        {
            using var turn = await file.LockAsync();
            await FillAsync();
            return;
        }

        await using var turnOfServer = await TakeTurnOfServerAsync();
        await FillAsync();
    }

    /// <summary>
    /// Makes the database on SQL Server when there is none. Another instance that starts at this moment may have been
    /// first.
    /// </summary>
    private async Task MakeDatabaseAsync()
    {
        const int isThereAlready = 1801;
        var creator = Database.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync())
        {
            return;
        }

        try
        {
            await creator.CreateAsync();
        }
        catch (SqlException exception) when (exception.Number == isThereAlready)
        {
            logger.LogDebug(exception, "Another instance has made the database");
        }
    }

    /// <summary>
    /// Takes the lock of SQL Server by which EF, too, lets instances migrate one after the other. What another instance
    /// does meanwhile may take long, and so may each step here, so nothing of it has a limit of time.
    /// </summary>
    private async Task<IAsyncDisposable> TakeTurnOfServerAsync()
    {
        Database.SetCommandTimeout(TimeSpan.Zero);
        // The lock belongs to this connection.
        await Database.OpenConnectionAsync();
        var turn = Database.GetService<IHistoryRepository>().AcquireDatabaseLockAsync();
        while (await Task.WhenAny(turn, Task.Delay(BeforeSayingSo)) != turn)
        {
            logger.LogWarning(
                "Another instance is bringing the database to its version: this one waits until that is done");
        }

        return await turn;
    }

    /// <summary>
    /// Reads the table of migrations with SQL. EF's own method first builds a model of this one table, which would take
    /// a tenth of the time from a start to the first page.
    /// </summary>
    private async Task<IReadOnlyList<string>> ReadAppliedAsync()
    {
        if (!await Database.GetService<IHistoryRepository>().ExistsAsync())
        {
            return [];
        }

        return await Database
            .SqlQuery<string>($"""SELECT "MigrationId" AS "Value" FROM "__EFMigrationsHistory" """)
            .ToListAsync();
    }

    private async Task<IReadOnlyList<string>> MigrateAsync()
    {
        var missing = await FindMissingAsync();
        if (missing.Count > 0)
        {
            if (Database.IsSqlite())
            {
                // EF's own lock is a row. It stays when a process is killed, and EF would then wait for it without end.
                // This process has our own lock (LockAsync), so no other process is migrating and the row may go.
                await Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""");
            }

            await Database.MigrateAsync();
        }

        return missing;
    }

    private Task FillAsync()
    {
        // Using data protection once makes a key when there is none.
        protection.CreateProtector("PlgTraject.Start").Protect([]);
        return derivation.RunOnceAsync();
    }
}
