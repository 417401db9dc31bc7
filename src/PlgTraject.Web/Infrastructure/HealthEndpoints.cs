using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace PlgTraject.Web.Infrastructure;

/// <summary>Where an orchestrator asks how the process is.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // Live: the process answers. No check runs, or a database that is away would have it restarted in vain.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        // Ready: it can store an inquiry.
        app.MapHealthChecks("/health/ready");
    }
}
