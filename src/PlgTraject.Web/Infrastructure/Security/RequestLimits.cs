using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>Cuts off requests that are too large or too slow. No page here needs much.</summary>
public static class RequestLimits
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Longer than proxies keep an idle connection, so that none is closed while a proxy uses it again.</summary>
    private static readonly TimeSpan IdleConnection = TimeSpan.FromSeconds(130);

    public static void Apply(KestrelServerOptions kestrel, LimitOptions options)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = options.BodyKilobytes * 1024L;
        limits.MinRequestBodyDataRate = new MinDataRate(options.BodyBytesPerSecond, Grace);
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(options.HeaderSeconds);
        limits.KeepAliveTimeout = IdleConnection;
        limits.MaxConcurrentConnections = options.Connections == 0 ? null : options.Connections;
        // Two cookies of ours and what a proxy adds.
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestLineSize = 8 * 1024;
    }

    /// <summary>
    /// Refuses a body that says it is too large before anybody begins to read it: the form would come out empty, and its
    /// page would say something else. Refuses also what says it is in an encoding that .NET knows and no longer reads.
    /// </summary>
    public static void UseRequestLimits(this IApplicationBuilder app)
    {
        var largest = app.ApplicationServices.GetRequiredService<IOptions<LimitOptions>>().Value.BodyKilobytes * 1024L;
        app.Use((context, next) =>
        {
            var refusal = context.Request.ContentLength > largest ? StatusCodes.Status413PayloadTooLarge
                : IsReadable(context.Request.ContentType) ? 0
                : StatusCodes.Status415UnsupportedMediaType;
            // The page that says so comes by here again.
            if (refusal == 0 || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                return next(context);
            }

            context.Response.StatusCode = refusal;
            return Task.CompletedTask;
        });
    }

    /// <summary>UTF-7 is the one: the framework asks for it when it reads a form, and does not expect the refusal.</summary>
    private static bool IsReadable(string? contentType)
    {
        try
        {
            _ = MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.Encoding : null;
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
