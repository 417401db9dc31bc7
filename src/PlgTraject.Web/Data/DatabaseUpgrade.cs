using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Data;

/// <summary>
/// Brings the database to the schema of this version, and makes a data-protection key if there is none. Instances that
/// start at the same moment do this one after the other.
/// </summary>
public sealed class DatabaseUpgrade(
    PlgTrajectDbContext context, SqliteFile file, IDataProtectionProvider protection, ILogger<DatabaseUpgrade> logger)
{
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
            // This makes the file when there is none. EF would otherwise find that out by catching exceptions.
            await Database.OpenConnectionAsync();
            missing = await MigrateAsync();
            CreateKey();
        }
        else
        {
            missing = await MigrateAsync();
            await ProvideKeysAsync();
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
    /// Makes the first data-protection key, unless there is one. If two instances each made one, they would not know
    /// each other's key for up to a day, until they read the keys again: forms and sessions of one would fail at the
    /// other.
    /// </summary>
    public async Task ProvideKeysAsync()
    {
        if (Database.IsSqlite())
        {
            using var turn = await file.LockAsync();
            CreateKey();
            return;
        }

        await Database.OpenConnectionAsync();
        await using var turnOfServer = await Database.GetService<IHistoryRepository>()
            .AcquireDatabaseLockAsync();
        CreateKey();
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

    /// <summary>Uses data protection once, which makes a key when there is none.</summary>
    private void CreateKey() => protection.CreateProtector("PlgTraject.Start").Protect([]);
}
