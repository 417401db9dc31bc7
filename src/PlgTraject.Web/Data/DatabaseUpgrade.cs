using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Data;

/// <summary>
/// Brings the database to this version's schema and sees to it that there is a data-protection key. Instances that
/// start at the same moment do so one after the other.
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

    /// <summary>Does all of it; creates the database when it is not there.</summary>
    /// <returns>The migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        IReadOnlyList<string> missing;
        if (Database.IsSqlite())
        {
            using var turn = await file.LockAsync();
            // Makes the file: asked whether one that is not there exists, EF finds out by exceptions.
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
    /// Makes the first data-protection key, unless there is one. Two instances that each made one would not know each
    /// other's until they read the keys again, which takes up to a day: forms and sessions of one would fail at the other.
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

    /// <summary>EF's own way builds a model of this one table first, which would take a tenth of the time to the first page.</summary>
    private async Task<IReadOnlyList<string>> ReadAppliedAsync() =>
        await Database.GetService<IHistoryRepository>().ExistsAsync()
            ? await Database.SqlQuery<string>($"""SELECT "MigrationId" AS "Value" FROM "__EFMigrationsHistory" """).ToListAsync()
            : [];

    private async Task<IReadOnlyList<string>> MigrateAsync()
    {
        var missing = await FindMissingAsync();
        if (missing.Count > 0)
        {
            if (Database.IsSqlite())
            {
                // EF's own lock is a row that stays behind when a process is killed, and would be waited for without
                // end. Whoever holds our lock knows that nobody is at work.
                await Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""");
            }

            await Database.MigrateAsync();
        }

        return missing;
    }

    /// <summary>The first use reads the keys, and makes one when there is none.</summary>
    private void CreateKey() => protection.CreateProtector("PlgTraject.Start").Protect([]);
}
