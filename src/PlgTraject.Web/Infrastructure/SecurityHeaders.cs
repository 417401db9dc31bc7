using Microsoft.Extensions.Primitives;

namespace PlgTraject.Web.Infrastructure;

/// <summary>The headers every answer carries, errors and redirects included.</summary>
public static class SecurityHeaders
{
    private static readonly KeyValuePair<string, StringValues>[] Headers =
    [
        new("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static void Add(IHeaderDictionary headers)
    {
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }
    }

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // On starting, because the error handler clears what was set before it.
        context.Response.OnStarting(static state =>
        {
            Add(((HttpContext)state).Response.Headers);
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
