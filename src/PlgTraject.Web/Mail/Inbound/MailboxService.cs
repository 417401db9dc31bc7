using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Reads the mailbox as long as the program runs, in one of all instances; nothing when no host is set.
/// </summary>
public sealed class MailboxService(
    MailboxReader reader, MailboxLeases leases, MailboxState state, IOptions<InboxOptions> options, TimeProvider clock,
    ILogger<MailboxService> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>How often reading failed since all was read last.</summary>
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        try
        {
            while (true)
            {
                _failures = await WatchAsync(stoppingToken) ? 0 : _failures + 1;
                await Task.Delay(PauseAfter(_failures), clock, stoppingToken);
            }
        }
        catch (Exception exception) when (exception.IsOfTheEnd(stoppingToken))
        {
            // There is nothing left to do.
        }
    }

    /// <returns>False when reading failed; true when another instance reads, or began to.</returns>
    private async Task<bool> WatchAsync(CancellationToken stoppingToken)
    {
        MailboxLease? lease = null;
        try
        {
            lease = await leases.TakeAsync(stoppingToken);
            if (lease is not null)
            {
                await reader.WatchAsync(lease, () => _failures = 0, stoppingToken);
            }

            return true;
        }
        catch (LeaseLostException)
        {
            return true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            return await TellAsync(exception);
        }
        finally
        {
            await GiveBackAsync(lease);
        }
    }

    /// <returns>False.</returns>
    private async Task<bool> TellAsync(Exception failure)
    {
        try
        {
            await state.FailAsync(failure);
        }
        catch (Exception exception) when (!exception.IsOfTheEnd(CancellationToken.None))
        {
            logger.LogError("The mailbox can't be read, nor can that be noted: {Fault}", exception.GetType().Name);
        }

        return false;
    }

    private async Task GiveBackAsync(MailboxLease? lease)
    {
        try
        {
            await (lease is null ? Task.CompletedTask : leases.ReleaseAsync(lease));
        }
        catch (Exception exception)
        {
            // Another instance waits for its end then.
            logger.LogDebug("A lease could not be given back: {Fault}", exception.GetType().Name);
        }
    }

    private TimeSpan PauseAfter(int failures)
    {
        var pause = TimeSpan.FromSeconds(options.Value.PollSeconds) * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        return pause < LongestPause ? pause : LongestPause;
    }
}
