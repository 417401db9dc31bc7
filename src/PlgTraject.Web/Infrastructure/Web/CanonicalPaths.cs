namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>Redirects /Tarief/ to /tarief, so that each page has one address.</summary>
public static class CanonicalPaths
{
    /// <remarks>
    /// Only for the pages on the list: the spelling of a file name matters, and so does that of the reference in the
    /// address of a thank-you page or staff page. The target also comes from the list, so that a request cannot choose
    /// another site.
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
