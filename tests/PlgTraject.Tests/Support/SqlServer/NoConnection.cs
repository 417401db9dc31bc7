using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>A connection that is never made.</summary>
internal sealed class NoConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();
}
