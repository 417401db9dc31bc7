namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// Redirects /Tarief/ to /tarief, so that each page has one address, and also /tarief) and "/tarief." to it, since a
/// link in a sentence is often copied with what follows it.
/// </summary>
public static class CanonicalPaths
{
    /// <summary>
    /// What is asked for by its own name, in which capitals matter. Such a name ends in a letter or a digit.
    /// </summary>
    private static readonly string[] Named =
        [Addresses.BrochureFile, Addresses.SharingImage, $"{Addresses.Inquiry}/", $"{Addresses.Staff.Root}/"];

    /// <remarks>
    /// Only for the pages on the list, and for what begins as <see cref="Named"/>: the spelling of other names is their
    /// own. So a request cannot choose another site as the target.
    /// </remarks>
    public static void UseCanonicalPaths(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!reads || Canonical(request.Path.Value ?? "") is not { } path || path == request.Path.Value)
        {
            return next(context);
        }

        var target = request.PathBase.Add(new PathString(path)).ToUriComponent() + request.QueryString;
        context.Response.Redirect(target, permanent: true);
        return Task.CompletedTask;
    });

    /// <returns>The one address of the page, or null when this is no spelling of a page that we know.</returns>
    private static string? Canonical(string path)
    {
        var end = path.Length;
        while (end > 0 && !char.IsAsciiLetterOrDigit(path[end - 1]))
        {
            end--;
        }

        var name = path[..end];
        if (end == 0)
        {
            return path.StartsWith("//", StringComparison.Ordinal) ? null : Addresses.Home;
        }

        return SitePages.Find(name.ToLowerInvariant()) is { } page ? page.Path
            : Array.Exists(Named, start => $"{name}/".StartsWith(start, StringComparison.Ordinal)) ? name
            : null;
    }
}
