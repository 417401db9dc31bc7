using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// What the health checks find, for all who ask within a second: anybody may ask, and each look takes several queries.
/// </summary>
public sealed class Readiness(HealthCheckService checks, TimeProvider clock)
{
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private Task<HealthReport>? _look;
    private long _begunAt;

    /// <summary>Joins the look that is under way, takes what one of less than a second ago found, or begins one.</summary>
    /// <param name="cancellationToken">Ends the waiting of who asks; the others may need the look itself.</param>
    public Task<HealthReport> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            if (_look is null || (_look.IsCompleted && clock.GetElapsedTime(_begunAt) >= Validity))
            {
                _begunAt = clock.GetTimestamp();
                _look = checks.CheckHealthAsync(CancellationToken.None);
            }

            return _look.WaitAsync(cancellationToken);
        }
    }
}
