using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlgTraject.Web.Data.Jobs;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>Compares the ledger with the mails, at the start and every quarter of an hour.</summary>
public sealed class LedgerWatch(
    IServiceScopeFactory scopes, LedgerState state, TimeProvider clock, ILogger<LedgerWatch> logger)
    : RegularJob(scopes, clock, logger, TimeSpan.FromMinutes(15))
{
    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        state.Note(
        [
            .. (await services.GetRequiredService<MailLedger>().FaultsAsync(cancellationToken))
                .Select(fault => fault.Text),
        ]);
}

/// <summary>What the last comparison of the ledger with the mails gave.</summary>
public sealed class LedgerState(ILogger<LedgerState> logger)
{
    /// <summary>What does not add up, in English; empty when all does.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Notes what a comparison gave. It is told when it is other than before.</summary>
    public void Note(IReadOnlyList<string> faults)
    {
        if (!faults.SequenceEqual(Faults))
        {
            if (faults.Count > 0)
            {
                logger.LogError("The ledger of inbound mail does not add up: {Faults}", string.Join("; ", faults));
            }
            else
            {
                logger.LogInformation("The ledger of inbound mail adds up again");
            }
        }

        Faults = faults;
    }
}

/// <summary>Degraded while the ledger does not add up: a mail may be lost.</summary>
public sealed class LedgerHealthCheck(LedgerState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        state.Faults.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"The ledger of inbound mail does not add up: {state.Faults[0]}"));
}
