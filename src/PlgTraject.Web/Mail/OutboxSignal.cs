using System.Threading.Channels;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Tells the dispatcher of this process that there is new mail, so that it need not wait for its next look.
/// </summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _channel.Writer.TryWrite(true);

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
