using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Mail;

/// <summary>Degraded while a mail waits too long. Inquiries can still be stored, so traffic may still come.</summary>
public sealed class OutboxHealthCheck(OutboxState outbox, IOptions<MailOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = await outbox.ReadAsync(cancellationToken);
        return state.Age > TimeSpan.FromMinutes(options.Value.LateAfterMinutes)
            ? HealthCheckResult.Degraded($"A mail has waited {state.Age.TotalMinutes:0} minutes")
            : HealthCheckResult.Healthy();
    }
}
