using PlgTraject.Web.Data.Jobs;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// Runs <see cref="Retention"/> once a day in one of all instances, soon after midnight UTC or when a server starts.
/// Before the first run it erases again what a restore brought back.
/// </summary>
public sealed class RetentionService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionService> logger)
    : BackgroundService
{
    /// <summary>How long it waits before it looks again whether a new day began, or tries again what failed.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        var isRepeated = false;
        try
        {
            do
            {
                isRepeated = await RunAsync(isRepeated, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; or its start failed, which disposed the services, and the command that started it
            // tells why.
        }
    }

    /// <returns>Whether what a restore brought back has been erased again.</returns>
    private async Task<bool> RunAsync(bool isRepeated, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!isRepeated)
            {
                await scope.ServiceProvider.GetRequiredService<RepeatedErasure>().RunAsync(stoppingToken);
                isRepeated = true;
            }

            await RunInTurnAsync(scope.ServiceProvider, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The database may not answer. What is due is removed another time.
            logger.LogError(exception, "Retention was not done; it is tried again in {Pause}", Pause);
        }

        return isRepeated;
    }

    private async Task RunInTurnAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        var turns = services.GetRequiredService<DailyTurns>();
        if (!await turns.TakeAsync(DailyTurns.Retention, stoppingToken))
        {
            if (await turns.IsRestingAsync(DailyTurns.Retention, stoppingToken))
            {
                logger.LogError(
                    "Retention rests: the last run was long ago, or in the future. "
                    + "See to the clock, then run the command 'retention'");
            }

            return;
        }

        try
        {
            var removed = await services.GetRequiredService<Retention>().RunAsync(stoppingToken);
            logger.LogInformation("Retention is done: {Removed}", KeptCounts.InEnglish(removed.ByKind()));
        }
        catch
        {
            await turns.GiveBackAsync(DailyTurns.Retention);
            throw;
        }
    }
}
