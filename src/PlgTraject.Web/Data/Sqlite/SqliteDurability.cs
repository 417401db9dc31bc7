using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>Makes each commit reach the disk before it counts: an acknowledged lead survives a power cut.</summary>
public sealed class SqliteDurability : DbConnectionInterceptor
{
    // What is deleted is overwritten at once; SqliteTraces removes what is left of it elsewhere.
    // Another process may hold the write lock: SQLite looks again after milliseconds, its .NET library only after 150.
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=1000; PRAGMA secure_delete=ON;";

    // Connections come from a pool; what is set stays with the handle below them.
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

    // SQLite knows no waiting: the library's asynchronous calls do the same.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>So EF looks whether a database exists; a file that is not yet in WAL mode would refuse the pragma.</summary>
    private static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
