using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>
/// Counts the inquiries of each client during an hour, in memory: an address of the network is never stored. A school's
/// people often share one, so the limit is wide.
/// </summary>
public sealed class ClientLimit : IDisposable
{
    private const int PartsOfAnHour = 6;

    /// <summary>What one that looks like spam costs more than another.</summary>
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

    /// <summary>Counts one more.</summary>
    /// <returns>False when it is one too many.</returns>
    public bool Admits(IPAddress? client)
    {
        using var lease = _limiter.AttemptAcquire(client);
        return lease.IsAcquired;
    }

    /// <summary>Counts one that was admitted for more, as far as there is more left.</summary>
    public void CountSuspect(IPAddress? client)
    {
        using var lease = _limiter.AttemptAcquire(client, Math.Min(ExtraOfSuspect, _most));
    }

    public void Dispose() => _limiter.Dispose();
}
