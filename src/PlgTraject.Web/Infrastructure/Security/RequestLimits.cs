using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>Cuts off requests that are too large or too slow. No page here needs much.</summary>
public static class RequestLimits
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Longer than proxies keep an idle connection, so that none is closed while a proxy uses it again.
    /// </summary>
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
        // Enough for the cookies of a colleague who signs in at a provider, and for what a proxy adds.
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestLineSize = 8 * 1024;
    }

    /// <summary>
    /// Refuses a body whose Content-Length is too large before it is read: the form would come out empty, and its page
    /// would complain of something else.
    /// </summary>
    public static void UseRequestLimits(this IApplicationBuilder app)
    {
        var usual = app.ApplicationServices.GetRequiredService<IOptions<LimitOptions>>().Value.BodyKilobytes * 1024L;
        app.Use((context, next) =>
        {
            var largest = usual;
            if (TakesFilesAttribute.Of(context) is { } files)
            {
                largest = files.LargestBody;
                if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
                {
                    body.MaxRequestBodySize = largest;
                }
            }

            // The page that tells it passes here again, with the same headers.
            if (context.Request.ContentLength > largest && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }

            return next(context);
        });
    }
}

/// <summary>
/// How much a request may ask of the server. The limits that no operator needs to change are in
/// <see cref="RequestLimits"/>.
/// </summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>The largest body of a request, in kilobytes. The longest valid inquiry takes about 50.</summary>
    [Range(64, 10240)]
    public int BodyKilobytes { get; set; } = 64;

    /// <summary>For how many seconds the headers of a request may take to arrive; a proxy sends them at once.</summary>
    [Range(1, 300)]
    public int HeaderSeconds { get; set; } = 15;

    /// <summary>The slowest at which a body may arrive, after its first five seconds.</summary>
    [Range(1, 100_000)]
    public int BodyBytesPerSecond { get; set; } = 240;

    /// <summary>The most connections at the same time; further ones are closed at once. 0 sets no limit.</summary>
    [Range(0, 1_000_000)]
    public int Connections { get; set; } = 5000;
}
