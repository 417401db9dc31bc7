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
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await dispatcher.DispatchDueAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database may be away; the mails are in it and wait.
                logger.LogError(exception, "The outbox could not be read; it is tried again in {Pause}", pause);
            }

            await signal.WaitAsync(pause, clock, stoppingToken);
        }
    }
}
