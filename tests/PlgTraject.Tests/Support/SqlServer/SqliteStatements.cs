using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>Keeps what SQLite was asked, so that what has no T-SQL beside it is found.</summary>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Record(command, eventData);
        return new(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Record(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Record(command, eventData);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Record(command, eventData);
        return result;
    }

    // Migrations have a test of their own; tests break tables with SQL of their own.
    private static void Record(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource is CommandSource.LinqQuery or CommandSource.SaveChanges
            or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete)
        {
            SqlServerTwin.RecordSqlite(command.CommandText);
        }
    }
}
