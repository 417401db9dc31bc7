using System.Net;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>Sends a visitor who reached the proxy by http to the same page by https.</summary>
public static class HttpsOnly
{
    /// <remarks>
    /// Only when a trusted proxy says so. A request without its header is a health check, or comes from a proxy that
    /// sends none: redirecting that could go on for ever. This stands before the page cache and so before
    /// UseForwardedHeaders: it reads the header itself. The host comes from our settings, not from the request.
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
                || request.IsHttps || !IsTrusted(context.Connection.RemoteIpAddress, proxies))
            {
                return next(context);
            }

            var response = context.Response;
            // With 308, unlike 301, a browser sends a form again with what was typed.
            response.StatusCode = StatusCodes.Status308PermanentRedirect;
            response.Headers.Location = UriHelper.BuildAbsolute(
                Uri.UriSchemeHttps, host, request.PathBase, request.Path, request.QueryString);
            // Browsers remember it by Strict-Transport-Security. A shared cache that kept it would send visitors by
            // https round in circles.
            response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
    }

    /// <summary>
    /// The last value counts, which is of the proxy that speaks to us. Any other value than http is ignored.
    /// </summary>
    private static bool SaysHttp(StringValues scheme)
    {
        var values = scheme.Count > 0 ? scheme[^1].AsSpan() : [];
        var last = values[(values.LastIndexOf(',') + 1)..].Trim();
        return last.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Decides as UseForwardedHeaders does: a request without an address comes from this machine.</summary>
    private static bool IsTrusted(IPAddress? peer, ForwardedHeadersOptions proxies)
    {
        var address = peer is { IsIPv4MappedToIPv6: true } ? peer.MapToIPv4() : peer;
        return address is null || proxies.KnownProxies.Contains(address)
            || proxies.KnownIPNetworks.Any(network => network.Contains(address));
    }
}
