using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>Where an orchestrator asks how the process is. Anybody may ask: the answers hold states and nothing else.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // Live: the process answers. No check runs, or a database that is away would have it restarted in vain.
        app.MapHealthChecks(Addresses.HealthLive, new HealthCheckOptions { Predicate = _ => false });
        // Ready: it can store an inquiry. Degraded is still ready, with 200.
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
