namespace PlgTraject.Web.Infrastructure.Caching;

public static class CachingServices
{
    /// <summary>Registers the cache of public pages, and the visit that fills it after a start.</summary>
    public static IServiceCollection AddCaching(this IServiceCollection services) =>
        services.AddSingleton<PageCache>().AddHostedService<PageWarmUp>();

    /// <summary>Answers from the cache of pages before anything else runs.</summary>
    /// <remarks>
    /// A page from the cache depends only on the path and on what the client can unpack. So it needs no proxy headers,
    /// no session and no routing, and its requests are not logged: the metrics of the server count them.
    /// </remarks>
    public static void UsePageCache(this IApplicationBuilder app)
    {
        var cache = app.ApplicationServices.GetRequiredService<PageCache>();
        app.Use((context, next) =>
        {
            var request = context.Request;
            if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                && cache.Find(request.Path.Value!, AcceptEncoding.Choose(request.Headers.AcceptEncoding)) is { } answer)
            {
                return answer.WriteAsync(context);
            }

            return next(context);
        });
    }

    /// <summary>
    /// Runs what is marked with <see cref="SameForAllAttribute"/> right after routing, before anything looks who is
    /// signed in.
    /// </summary>
    public static void UseAnswersForAll(this IApplicationBuilder app) => app.Use((context, next) =>
        context.GetEndpoint() is { RequestDelegate: { } answer } endpoint
        && endpoint.Metadata.GetMetadata<SameForAllAttribute>() is not null
            ? answer(context)
            : next(context));
}
