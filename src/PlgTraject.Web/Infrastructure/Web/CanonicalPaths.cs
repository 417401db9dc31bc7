namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>Sends who asks for /Tarief/ to /tarief, so that each page has one address.</summary>
public static class CanonicalPaths
{
    /// <remarks>
    /// Only paths on the list of pages are touched: a file keeps its spelling, and so does the reference in the address of
    /// a thank-you or staff page. The target comes from that list too, so that no request can choose another site.
    /// </remarks>
    public static void UseCanonicalPaths(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!reads || Canonical(request.Path.Value) is not { } path || path == request.Path.Value)
        {
            return next(context);
        }

        context.Response.Redirect(request.PathBase + path + request.QueryString, permanent: true);
        return Task.CompletedTask;
    });

    private static string? Canonical(string? path) =>
        SitePages.Find(path?.TrimEnd('/').ToLowerInvariant())?.Path;
}
