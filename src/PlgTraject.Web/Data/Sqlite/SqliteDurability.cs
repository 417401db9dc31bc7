using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>Makes each commit reach the disk before it returns, so that a stored lead survives a power cut.</summary>
public sealed class SqliteDurability : DbConnectionInterceptor
{
    // busy_timeout (in milliseconds) lets SQLite itself wait while another process has the write lock: it looks again
    // after a few milliseconds, and its .NET library only after 150. secure_delete overwrites what is deleted;
    // SqliteTraces removes what is left of it elsewhere.
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=1000; "
        + "PRAGMA secure_delete=ON;";

    // The handles on which the pragmas are set. A connection of the pool keeps its handle, and a handle keeps its
    // pragmas.
    private readonly ConditionalWeakTable<sqlite3, object> _set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (_set.TryGetValue(handle, out _) || IsReadOnly(connection))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _set.Add(handle, Pragmas);
    }

    // SQLite has no asynchronous calls: those of the library block as well.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>
    /// EF opens a file read-only to see whether it is a database. WAL mode cannot be set on such a connection.
    /// </summary>
    private static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
