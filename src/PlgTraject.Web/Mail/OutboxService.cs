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
            // The program stops; or its start failed, which disposed the services, and the command that started it
            // tells why.
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
            // The database may not answer. The mails are in it, and wait.
            logger.LogError(exception, "The outbox could not be read; it is tried again in {Pause}", pause);
        }
    }
}
