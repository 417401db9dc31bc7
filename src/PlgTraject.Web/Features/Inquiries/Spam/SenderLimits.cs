using System.Net;
using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>
/// Decides whether a sender may send one more inquiry. Addresses and domains are counted in the database, for all
/// instances together. Clients are counted in memory, by each instance for itself.
/// </summary>
public sealed class SenderLimits(PlgTrajectDbContext database, ClientLimit clients, IOptions<SpamOptions> options)
{
    /// <param name="lead">What would be stored.</param>
    /// <param name="client">Its network address, or null when that is not known.</param>
    /// <param name="cancellationToken">Only for stopping the program.</param>
    public async Task<bool> AdmitAsync(Lead lead, IPAddress? client, CancellationToken cancellationToken)
    {
        var (mostOfAddress, mostOfDomain) = (options.Value.PerAddressPerDay, options.Value.PerDomainPerDay);
        if (MailProviders.IsOpen(lead.EmailDomain) && !MailProviders.IsDisposable(lead.EmailDomain))
        {
            mostOfDomain = 0;
        }

        var (since, domain, sender) = (lead.CreatedAt.AddDays(-1), lead.EmailDomain, lead.SenderKey);
        var ofDomain = database.AllLeads
            .Where(other => other.EmailDomain == domain && other.CreatedAt >= since)
            .OrderBy(other => other.CreatedAt);
        return (mostOfDomain == 0 || await ofDomain.Take(mostOfDomain).CountAsync(cancellationToken) < mostOfDomain)
            && (mostOfAddress == 0 || await ofDomain.Where(other => other.SenderKey == sender)
                .Take(mostOfAddress).CountAsync(cancellationToken) < mostOfAddress)
            && clients.Admits(client);
    }

    /// <summary>Counts an admitted inquiry more often, so that spam uses up the limit of its client sooner.</summary>
    public void CountSuspect(IPAddress? client) => clients.CountSuspect(client);
}

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
