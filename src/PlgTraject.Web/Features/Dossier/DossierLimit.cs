using System.Net;
using System.Threading.RateLimiting;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>How many files one client may have drawn. The address of the client is only kept in memory.</summary>
public sealed class DossierLimit : IDisposable
{
    public const int PerHour = 30;

    private readonly PartitionedRateLimiter<IPAddress?> _clients =
        PartitionedRateLimiter.Create<IPAddress?, string>(client => RateLimitPartition.GetFixedWindowLimiter(
            ClientKey.Of(client),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>Counts a drawing. False when this client had too many.</summary>
    public bool Allows(IPAddress? client)
    {
        using var lease = _clients.AttemptAcquire(client);
        return lease.IsAcquired;
    }

    public void Dispose() => _clients.Dispose();
}
