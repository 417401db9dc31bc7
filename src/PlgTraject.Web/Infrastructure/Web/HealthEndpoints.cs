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
        app.MapHealthChecks(Addresses.HealthReady, new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
    });
}
