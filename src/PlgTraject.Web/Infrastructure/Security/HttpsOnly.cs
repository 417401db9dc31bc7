using System.Net;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>Sends who came to the proxy by http to the same page by https.</summary>
public static class HttpsOnly
{
    /// <remarks>
    /// Only when a believed proxy says so. A request without its word is a health check or a proxy that says nothing: to
    /// send that one away could go on for ever. Before the page cache, so it reads one header and not what
    /// UseForwardedHeaders reads; the host is ours whatever the request says.
    /// </remarks>
    public static void UseHttpsOnly(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (site.BaseUrl.Scheme != Uri.UriSchemeHttps)
        {
            return;
        }

        var host = new HostString(site.BaseUrl.Authority);
        var proxies = app.ApplicationServices.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!SaysHttp(request.Headers[proxies.ForwardedProtoHeaderName])
                || request.IsHttps || !IsBelieved(context.Connection.RemoteIpAddress, proxies))
            {
                return next(context);
            }

            var response = context.Response;
            // 308 and not 301: a form that was sent is sent again, with what was typed.
            response.StatusCode = StatusCodes.Status308PermanentRedirect;
            response.Headers.Location = UriHelper.BuildAbsolute(
                Uri.UriSchemeHttps, host, request.PathBase, request.Path, request.QueryString);
            // Browsers remember by Strict-Transport-Security; a shared cache would send https visitors in circles.
            response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
    }

    /// <summary>The last word counts: that of the proxy that speaks to us. What is neither http nor https says nothing.</summary>
    private static bool SaysHttp(StringValues scheme)
    {
        var words = scheme.Count > 0 ? scheme[^1].AsSpan() : [];
        return words[(words.LastIndexOf(',') + 1)..].Trim().Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>As UseForwardedHeaders decides: what comes by no network is this machine's.</summary>
    private static bool IsBelieved(IPAddress? peer, ForwardedHeadersOptions proxies)
    {
        var address = peer is { IsIPv4MappedToIPv6: true } ? peer.MapToIPv4() : peer;
        return address is null || proxies.KnownProxies.Contains(address)
            || proxies.KnownIPNetworks.Any(network => network.Contains(address));
    }
}
