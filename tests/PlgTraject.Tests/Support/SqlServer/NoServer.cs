using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>Keeps what SQL Server would have been asked, and answers something of the right shape.</summary>
internal sealed class NoServer : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        SqlServerTwin.Record(command.CommandText);
        // A save reads a key, and behind it the number of the row.
        return InterceptionResult<DbDataReader>.SuppressWithResult(eventData.CommandSource == CommandSource.SaveChanges
            ? new PlausibleReader(fieldCount: 2, endless: true)
            : new PlausibleReader(TransactSql.ColumnCount(command.CommandText), endless: false));
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        SqlServerTwin.Record(command.CommandText);
        return InterceptionResult<int>.SuppressWithResult(1);
    }
}
