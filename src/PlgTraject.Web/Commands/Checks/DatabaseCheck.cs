using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>
/// Checks whether the database answers, is of this version and can be written, whether it has the keys for cookies, and
/// how the mails in it are.
/// </summary>
internal static class DatabaseCheck
{
    public static async Task<IEnumerable<Finding>> LookAsync(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var file = services.GetRequiredService<SqliteFile>();
        if (options.Provider == DatabaseProvider.Sqlite && !File.Exists(file.Path))
        {
            return [Finding.Warning(options.Key, $"{file.Path} does not exist yet. "
                + (options.MigrateAtStart ? "The first start makes it." : "The command 'migrate' makes it."))];
        }

        var database = services.GetRequiredService<PlgTrajectDbContext>();
        if (options.Provider == DatabaseProvider.SqlServer
            && await SqlServerAccess.TryAsync(options.ServerConnectionString) is { } fault)
        {
            return [Finding.Fault(options.Key, fault)];
        }

        try
        {
            await database.Database.OpenConnectionAsync();
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            return [Finding.Fault(options.Key, $"the database cannot be reached: {DatabaseAccess.Reason(exception)}")];
        }

        var upgrade = services.GetRequiredService<DatabaseUpgrade>();
        if (await upgrade.FindMissingAsync() is { Count: > 0 } missing)
        {
            var text = $"the database is behind this version by {missing.Count} migration(s), from {missing[0]}.";
            return
            [
                options.MigrateAtStart
                    ? Finding.Warning(options.Key, $"{text} The next start brings it up; back it up first.")
                    : Finding.Fault(options.Key, $"{text} Back it up and run the command 'migrate'."),
            ];
        }

        var unknown = await upgrade.FindUnknownAsync();
        return
        [
            unknown.Count > 0
                ? Finding.Warning(
                    options.Key, $"the database is newer than this version: it has {string.Join(", ", unknown)}")
                : Finding.Ok(options.Key, "the database answers and is of this version"),
            await TryToWriteAsync(database, options.Key),
            .. await LookAtSnapshotsAsync(database, options),
            await database.DataProtectionKeys.AnyAsync()
                ? Finding.Ok("Data-protection keys", "in the database")
                : Finding.Warning("Data-protection keys", "none yet. The first start makes one."),
            .. await OutboxCheck.LookAsync(services),
        ];
    }

    /// <summary>
    /// Changes no row, and undoes that: this needs the same rights and the same lock as a real change.
    /// </summary>
    private static async Task<Finding> TryToWriteAsync(PlgTrajectDbContext database, string key)
    {
        try
        {
            await database.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var transaction = await database.Database.BeginTransactionAsync();
                await database.OutboxMails.Where(mail => mail.Id < 0)
                    .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Attempts, 0));
                await transaction.RollbackAsync();
            });
            return Finding.Ok(key, "the database can be written");
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            return Finding.Fault(key, $"the database cannot be written: {DatabaseAccess.Reason(exception)} "
                + "The user this program runs as needs rights to change it.");
        }
    }

    private static async Task<IEnumerable<Finding>> LookAtSnapshotsAsync(
        PlgTrajectDbContext database, DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.SqlServer)
        {
            return [];
        }

        var isOn = await database.Database
            .SqlQuery<bool>(
                $"SELECT is_read_committed_snapshot_on AS [Value] FROM sys.databases WHERE database_id = DB_ID()")
            .SingleAsync();
        return
        [
            isOn
                ? Finding.Ok(options.Key, "READ_COMMITTED_SNAPSHOT is on")
                : Finding.Warning(options.Key,
                    "READ_COMMITTED_SNAPSHOT is off, so whoever reads waits for whoever writes. Stop every instance "
                    + "and run ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON."),
        ];
    }
}
