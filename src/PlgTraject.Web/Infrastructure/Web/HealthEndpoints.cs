using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// Where an orchestrator asks how the process is. Anybody may ask, because the answers only hold states.
/// </summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // "Live" means that the process answers. It runs no check: a new process would not bring back a lost database.
        app.MapHealthChecks(Addresses.HealthLive, new HealthCheckOptions { Predicate = _ => false });
        // "Ready" means that it can store an inquiry. A degraded process is ready too, so it answers with 200.
        var readiness = app.ServiceProvider.GetRequiredService<Readiness>();
        app.Map(Addresses.HealthReady, async context =>
            await WriteAsync(context, await readiness.ReadAsync(context.RequestAborted)));
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.StatusCode = report.Status == HealthStatus.Unhealthy
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
        });
    }
}

/// <summary>
/// Runs the health checks at most once a second, for all who ask: anybody may ask, and the checks take several queries.
/// </summary>
public sealed class Readiness(
    HealthCheckService checks, IOptions<HealthCheckServiceOptions> options, TimeProvider clock)
{
    /// <summary>
    /// How long a check may take. A database that says nothing keeps one waiting much longer, and cannot be told to
    /// stop: such a check goes on, and is not begun again before it ends.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private readonly Dictionary<string, Task<HealthReport>> _looks = [];
    private Task<HealthReport>? _run;
    private long _begunAt;

    /// <summary>
    /// The report of the run that is under way or began less than a second ago; otherwise of a new run.
    /// </summary>
    /// <param name="cancellationToken">Ends only the waiting of the caller: others may wait for the same run.</param>
    public Task<HealthReport> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            if (_run is null || (_run.IsCompleted && clock.GetElapsedTime(_begunAt) >= Validity))
            {
                _begunAt = clock.GetTimestamp();
                _run = RunAsync();
            }

            return _run.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthReport> RunAsync()
    {
        var entries = await Task.WhenAll(options.Value.Registrations.Select(check => LookAsync(check.Name)));
        return new HealthReport(entries.ToDictionary(), clock.GetElapsedTime(_begunAt));
    }

    private async Task<KeyValuePair<string, HealthReportEntry>> LookAsync(string name)
    {
        if (!_looks.TryGetValue(name, out var look) || look.IsCompleted)
        {
            _looks[name] = look = checks.CheckHealthAsync(check => check.Name == name, CancellationToken.None);
        }

        try
        {
            return KeyValuePair.Create(name, (await look.WaitAsync(Patience)).Entries[name]);
        }
        catch (TimeoutException)
        {
            return KeyValuePair.Create(name, new HealthReportEntry(
                HealthStatus.Unhealthy, "It does not answer", Patience, exception: null, data: null));
        }
    }
}
