using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Leads.Quarantine;

/// <summary>
/// Degraded while something waits in quarantine longer than <see cref="Patience"/> working days, looked at or not: a
/// school may wait for an answer in vain. Inquiries can still be stored, so the site stays ready.
/// </summary>
public sealed class QuarantineHealthCheck(WaitingSuspects waiting, OfficeHours office, TimeProvider clock)
    : IHealthCheck
{
    /// <summary>How many working days something may wait.</summary>
    public const int Patience = 2;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await waiting.OldestAsync(cancellationToken) is { } since
            && office.AfterWorkingDays(since, Patience) < clock.GetUtcNow().UtcDateTime
            ? HealthCheckResult.Degraded($"Something waits in quarantine longer than {Patience} working days")
            : HealthCheckResult.Healthy();
}
