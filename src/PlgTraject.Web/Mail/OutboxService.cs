using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Mail;

/// <summary>Looks at the outbox at every signal, and regularly for retries and for mail of other instances.</summary>
public sealed class OutboxService(
    OutboxDispatcher dispatcher,
    OutboxSignal signal,
    IOptions<MailOptions> options,
    TimeProvider clock,
    ILogger<OutboxService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(options.Value.PollSeconds);
        try
        {
            while (true)
            {
                await DispatchAsync(pause, stoppingToken);
                await signal.WaitAsync(pause, clock, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop; or the start failed, what it works with is taken away, and who started the host says why.
        }
    }

    private async Task DispatchAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        try
        {
            await dispatcher.DispatchDueAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The database may be away; the mails are in it and wait.
            logger.LogError(exception, "The outbox could not be read; it is tried again in {Pause}", pause);
        }
    }
}
