using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>
/// Removes what deleted rows leave in SQLite's files: pages that moved while the table grew, and the journal. The file is
/// written anew, so it takes time with its size. What a database server keeps is up to that server.
/// </summary>
public sealed class SqliteTraces(PlgTrajectDbContext database, ILogger<SqliteTraces> logger)
{
    private const int LockSeconds = 10;
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <returns>False when somebody went on reading the old journal: the next time it is done again.</returns>
    public async Task<bool> RemoveAsync(CancellationToken cancellationToken)
    {
        if (!database.Database.IsSqlite())
        {
            return true;
        }

        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (SqliteConnection)database.Database.GetDbConnection();
            // Those who store an inquiry meanwhile queue here, instead of meeting a lock.
            var turn = SqliteWriteTurn.Of(connection);
            await turn.WaitAsync(cancellationToken);
            try
            {
                Ask(connection, "VACUUM;");
                return await EmptyJournalAsync(connection, cancellationToken);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Who reads keeps a part of the journal in use, for as long as that takes.</summary>
    private async Task<bool> EmptyJournalAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // The first column: 1 when it could not be emptied.
            if (Ask(connection, "PRAGMA wal_checkpoint(TRUNCATE);") is 0L)
            {
                return true;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        logger.LogWarning("The journal of the database is in use and still holds what was removed; it is emptied another time");
        return false;
    }

    private static object? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        // For another process's lock; the work itself takes as long as it takes.
        command.CommandTimeout = LockSeconds;
        return command.ExecuteScalar();
    }
}
