using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Data;

/// <summary>Degraded while the disk of the SQLite database is nearly full. A database server watches its own disk.</summary>
public sealed class DiskHealthCheck(SqliteFile file, IOptions<DatabaseOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        options.Value.Provider == DatabaseProvider.SqlServer || file.FreeMegabytes >= options.Value.MinimumFreeMegabytes
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The disk of the database is nearly full"));
}
