using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>
/// Counts the inquiries of each client during an hour. It counts in memory, because a network address is never stored.
/// All who work at a school often share one address, so the limit is wide.
/// </summary>
public sealed class ClientLimit : IDisposable
{
    private const int PartsOfAnHour = 6;

    /// <summary>How many times more an inquiry counts when it looks like spam.</summary>
    private const int ExtraOfSuspect = 4;

    private readonly int _most;
    private readonly PartitionedRateLimiter<IPAddress?> _limiter;

    public ClientLimit(IOptions<SpamOptions> options)
    {
        _most = options.Value.PerClientPerHour;
        _limiter = PartitionedRateLimiter.Create<IPAddress?, string>(address => _most == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(ClientKey.Of(address), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = _most,
                Window = TimeSpan.FromHours(1),
                SegmentsPerWindow = PartsOfAnHour,
            }));
    }

    /// <summary>Counts one more inquiry.</summary>
    /// <returns>False when it is one too many.</returns>
    public bool Admits(IPAddress? client)
    {
        using var lease = _limiter.AttemptAcquire(client);
        return lease.IsAcquired;
    }

    /// <summary>Counts an admitted inquiry more often, as far as the limit has room.</summary>
    public void CountSuspect(IPAddress? client)
    {
        using var lease = _limiter.AttemptAcquire(client, Math.Min(ExtraOfSuspect, _most));
    }

    public void Dispose() => _limiter.Dispose();
}
