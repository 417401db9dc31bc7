using System.Threading.Channels;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web;

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
        catch (Exception exception) when (exception.IsOfTheEnd(stoppingToken))
        {
            // There is nothing left to do.
        }
    }

    private async Task DispatchAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        try
        {
            await dispatcher.DispatchDueAsync(stoppingToken);
        }
        catch (Exception exception) when (!exception.IsOfTheEnd(stoppingToken))
        {
            // The database may not answer. The mails are in it, and wait.
            logger.LogError(exception, "The outbox could not be read; it is tried again in {Pause}", pause);
        }
    }
}

/// <summary>
/// Tells the dispatcher of this process that there is new mail, so that it need not wait for its next look.
/// </summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>
    /// Raises it later, for mail that may not go yet. When the program stops before that, the next regular look finds
    /// the mail.
    /// </summary>
    public void RaiseAfter(TimeSpan pause, TimeProvider clock)
    {
        ITimer? timer = null;
        timer = clock.CreateTimer(
            _ =>
            {
                Raise();
                timer?.Dispose();
            },
            state: null, pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Returns at the next signal, or after the longest time to wait.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = clock.CreateTimer(
            static state => ((CancellationTokenSource)state!).Cancel(), over, longest, Timeout.InfiniteTimeSpan);
        try
        {
            await _channel.Reader.ReadAsync(over.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // There was no signal for the longest time.
        }
    }
}
