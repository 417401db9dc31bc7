using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Data.Jobs;

/// <summary>
/// Does something at the start and after every pause, as long as the program runs. When it fails it is logged, and done
/// again after the pause: the database may not answer.
/// </summary>
/// <param name="scopes">Gives each time its own services.</param>
/// <param name="clock">Counts the pauses.</param>
/// <param name="logger">Gets what fails.</param>
/// <param name="pause">How long it waits in between.</param>
public abstract class RegularJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger, TimeSpan pause)
    : BackgroundService
{
    protected abstract Task RunAsync(IServiceProvider services, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await TryAsync(stoppingToken);
                // A pause begins anew each time: a clock that jumps years ahead makes one look due, and not millions.
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
        catch (Exception exception) when (exception.IsOfTheEnd(stoppingToken))
        {
            // There is nothing left to do.
        }
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RunAsync(scope.ServiceProvider, stoppingToken);
        }
        catch (Exception exception) when (!exception.IsOfTheEnd(stoppingToken))
        {
            logger.LogError(exception, "{Job} failed; it is tried again in {Pause}", GetType().Name, pause);
        }
    }
}
