using PlgTraject.Web.Data.Jobs;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// Runs <see cref="Retention"/> once a day in one of all instances, soon after midnight UTC or when a server starts.
/// Before the first run it erases again what a restore brought back.
/// </summary>
public sealed class RetentionService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionService> logger)
    : RegularJob(scopes, clock, logger, TimeSpan.FromMinutes(15))
{
    private readonly ILogger _logger = logger;

    private bool _isRepeated;

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!_isRepeated)
        {
            await services.GetRequiredService<RepeatedErasure>().RunAsync(cancellationToken);
            _isRepeated = true;
        }

        var turns = services.GetRequiredService<DailyTurns>();
        if (!await turns.TakeAsync(DailyTurns.Retention, cancellationToken))
        {
            if (await turns.IsRestingAsync(DailyTurns.Retention, cancellationToken))
            {
                _logger.LogError(
                    "Retention rests: the last run was long ago, or in the future. "
                    + "See to the clock, then run the command 'retention'");
            }

            return;
        }

        try
        {
            var removed = await services.GetRequiredService<Retention>().RunAsync(cancellationToken);
            _logger.LogInformation("Retention is done: {Removed}", KeptCounts.InEnglish(removed.ByKind()));
        }
        catch
        {
            await turns.GiveBackAsync(DailyTurns.Retention);
            throw;
        }
    }
}
