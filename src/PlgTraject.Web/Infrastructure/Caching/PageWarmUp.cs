using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>
/// Visits every public page once the site is up, so that no visitor waits while a page is made, packed, or its brochure
/// drawn. One page at a time, and not at once: visitors who come meanwhile go first.
/// </summary>
public sealed class PageWarmUp(
    IServer server,
    IOptions<SiteOptions> site,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<PageWarmUp> logger)
    : BackgroundService
{
    /// <summary>Otherwise a host of that name would be asked for.</summary>
    private const string UnixSocket = "http://unix:";

    private static readonly string[] Codings = ["br", "gzip"];

    /// <summary>Who waited for the start should not wait for this too.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            if (Address() is not { } address)
            {
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken);
            using var client = new HttpClient { BaseAddress = address };
            // As the proxy would: the host that AllowedHosts lets in, and the scheme visitors use. This machine is believed.
            client.DefaultRequestHeaders.Host = site.Value.BaseUrl.Authority;
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", site.Value.BaseUrl.Scheme);
            foreach (var (path, coding) in SitePages.All.SelectMany(page => Codings.Select(coding => (page.Path, coding))))
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.AcceptEncoding.ParseAdd(coding);
                using var answer = await client.SendAsync(request, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop, or never started.
        }
        catch (HttpRequestException exception)
        {
            // The first visitors of each page wait a little, that is all.
            logger.LogInformation("The pages were not made beforehand: {Fault}", exception.Message);
        }
    }

    /// <summary>Where this process answers plain http, or null: a certificate is for visitors, and a test server has no address.</summary>
    private Uri? Address()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses
            .FirstOrDefault(address => address.StartsWith("http://", StringComparison.Ordinal)
                && !address.StartsWith(UnixSocket, StringComparison.Ordinal));
        return address is null
            ? null
            : new Uri(address.Replace("[::]", "localhost", StringComparison.Ordinal)
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
                .Replace("//+", "//localhost", StringComparison.Ordinal)
                .Replace("//*", "//localhost", StringComparison.Ordinal));
    }
}
