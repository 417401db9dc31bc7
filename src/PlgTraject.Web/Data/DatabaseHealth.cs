using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Data;

/// <summary>
/// Healthy while the database answers and this process may write it. Whether a file became read-only is asked
/// separately: connections that were opened before that can still write, and hide it for a while.
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

/// <summary>
/// Degraded while the disk of the SQLite database is nearly full. A database server watches its own disk.
/// </summary>
public sealed class DiskHealthCheck(SqliteFile file, IOptions<DatabaseOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        options.Value.Provider == DatabaseProvider.SqlServer || file.FreeMegabytes >= options.Value.MinimumFreeMegabytes
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The disk of the database is nearly full"));
}
