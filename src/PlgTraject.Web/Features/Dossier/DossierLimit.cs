using System.Net;
using System.Threading.RateLimiting;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>How many files one client may have drawn. The address of the client is only kept in memory.</summary>
public sealed class DossierLimit : IDisposable
{
    public const int PerHour = 30;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<IPAddress?> _clients =
        PartitionedRateLimiter.Create<IPAddress?, string>(client => RateLimitPartition.GetFixedWindowLimiter(
            ClientKey.Of(client),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerHour, Window = Window }));

    /// <summary>Counts a drawing. Null when it may be made, or else how long this client has to wait.</summary>
    public TimeSpan? WaitOf(IPAddress? client)
    {
        using var lease = _clients.AttemptAcquire(client);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    public void Dispose() => _clients.Dispose();
}
