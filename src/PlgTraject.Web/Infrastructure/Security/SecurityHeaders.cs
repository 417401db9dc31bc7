using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>The headers every answer carries, errors and redirects included.</summary>
public sealed class SecurityHeaders(IOptions<SiteOptions> site)
{
    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    private readonly KeyValuePair<string, StringValues>[] _headers = [.. Always, .. Https(site.Value)];

    private static KeyValuePair<string, StringValues>[] Always =>
    [
        new("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'"),
        // For browsers that do not know frame-ancestors.
        new("X-Frame-Options", "DENY"),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "same-origin"),
        new("Permissions-Policy",
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
            + "geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new(ResourcePolicy, "same-origin"),
        new("Cross-Origin-Embedder-Policy", "require-corp"),
        new("Origin-Agent-Cluster", "?1"),
        new("X-Permitted-Cross-Domain-Policies", "none"),
    ];

    /// <param name="headers">The headers of the answer.</param>
    /// <param name="path">What was asked for.</param>
    public void Add(IHeaderDictionary headers, PathString path)
    {
        foreach (var (name, value) in _headers)
        {
            headers[name] = value;
        }

        if (IsPicture(path))
        {
            headers[ResourcePolicy] = "cross-origin";
        }
    }

    /// <summary>
    /// The sharing picture and the icons are meant to be shown by others, in the preview of a link or a list of tabs.
    /// </summary>
    private static bool IsPicture(PathString path) => Path.GetExtension(path.Value) is ".png" or ".svg" or ".ico";

    /// <remarks>
    /// It depends on the address that visitors use, not on the request: TLS ends at the proxy, and a page from the
    /// cache is sent before the headers of the proxy are read. A browser ignores this header over plain http.
    /// </remarks>
    private static KeyValuePair<string, StringValues>[] Https(SiteOptions site) =>
        site.BaseUrl.Scheme == Uri.UriSchemeHttps && site.Hsts.MaxAgeDays > 0
            ? [new("Strict-Transport-Security", site.Hsts.HeaderValue)]
            : [];
}

/// <summary>Sets the headers before anything else runs, even the host filter that the framework puts first.</summary>
public sealed class SecurityHeadersFilter(SecurityHeaders security) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            security.Add(context.Response.Headers, context.Request.Path);
            return following(context);
        });
        next(app);
    };
}
