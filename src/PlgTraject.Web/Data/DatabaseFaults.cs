using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PlgTraject.Web.Data;

public static class DatabaseFaults
{
    /// <summary>
    /// Whether the database, or the way to it, brought this about: what it refused, what could not be saved, and what
    /// failed at every attempt. When the client of SQL Server gives a silent server up, it may only say that the
    /// connection is closed.
    /// </summary>
    public static bool IsOfDatabase(this Exception exception) =>
        exception is DbException or DbUpdateException or RetryLimitExceededException
            or InvalidOperationException { Source: "Microsoft.Data.SqlClient" };
}
