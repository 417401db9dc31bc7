using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>
/// Removes what deleted rows leave in SQLite's files: pages that moved while the table grew, and the journal. The whole
/// file is written anew, so a large one takes long. What a database server leaves on its disk is up to that server.
/// </summary>
public sealed class SqliteTraces(PlgTrajectDbContext database, ILogger<SqliteTraces> logger)
{
    private const int LockSeconds = 10;
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <returns>False when a reader kept the journal in use, so that it is not emptied until the next time.</returns>
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
            // Whoever stores an inquiry meanwhile waits for this turn, and does not fail on a locked database.
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

    /// <summary>Tries it several times, because a reader keeps a part of the journal in use until it is done.</summary>
    private async Task<bool> EmptyJournalAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // The first column of the answer is 1 when the journal could not be emptied.
            if (Ask(connection, "PRAGMA wal_checkpoint(TRUNCATE);") is 0L)
            {
                return true;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        logger.LogWarning(
            "The journal of the database is in use and still holds what was removed; it is emptied another time");
        return false;
    }

    private static object? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        // In seconds. It limits only the waiting for another process's lock, not the work itself.
        command.CommandTimeout = LockSeconds;
        return command.ExecuteScalar();
    }
}
