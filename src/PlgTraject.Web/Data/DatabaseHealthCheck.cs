using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Data;

/// <summary>
/// Healthy while the database answers and this process may write it. Connections that were opened before its file became
/// read-only go on writing, and hide that for a while.
/// </summary>
public sealed class DatabaseHealthCheck(PlgTrajectDbContext database, SqliteFile file) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await database.Database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The database cannot be reached");
        }

        return database.Database.IsSqlite() && file.IsReadOnly()
            ? HealthCheckResult.Unhealthy("The database may not be written")
            : HealthCheckResult.Healthy();
    }
}
