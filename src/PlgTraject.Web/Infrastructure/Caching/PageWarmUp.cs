using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>
/// Asks for every public page after the start, so that no visitor waits while a page is made and packed or the brochure
/// is drawn. It begins after a pause and asks for one page at a time, so that visitors of that moment go first.
/// </summary>
public sealed class PageWarmUp(
    IServer server,
    IOptions<SiteOptions> site,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<PageWarmUp> logger)
    : BackgroundService
{
    /// <summary>How the address of a Unix socket begins. A client would look for a host of the name "unix".</summary>
    private const string UnixSocket = "http://unix:";

    private static readonly string[] Codings = ["br", "gzip"];

    /// <summary>Before the first request, because visitors may be waiting for the start already.</summary>
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
            // A proxy would send these: the host that AllowedHosts accepts, and the scheme that visitors use. The
            // headers of a request from this machine are trusted.
            client.DefaultRequestHeaders.Host = site.Value.BaseUrl.Authority;
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", site.Value.BaseUrl.Scheme);
            foreach (var page in SitePages.All)
            {
                foreach (var coding in Codings)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, page.Path);
                    request.Headers.AcceptEncoding.ParseAdd(coding);
                    using var answer = await client.SendAsync(request, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, or did not start at all.
        }
        catch (HttpRequestException exception)
        {
            // This does little harm: the first visitor of each page waits a little.
            logger.LogInformation("The pages were not made beforehand: {Fault}", exception.Message);
        }
    }

    /// <summary>
    /// Where this process answers plain http. Null when it has only https, whose certificate is not for this machine's
    /// own name, and for a test server, which has no address.
    /// </summary>
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
