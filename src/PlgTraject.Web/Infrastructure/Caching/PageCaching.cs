namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>Answers from the page cache before anything else runs.</summary>
public static class PageCaching
{
    /// <remarks>
    /// A page from the cache depends on nothing of the request but its path and what it can unpack, so it needs neither
    /// proxy nor session nor routing, and is not logged one by one: the server's own metrics count it.
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
}
