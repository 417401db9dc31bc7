namespace PlgTraject.Web.Infrastructure.Web.Forms;

/// <summary>
/// Finds the page on which a form stands: the nearest page at or above the address to which the form is posted. So
/// nobody is sent to an address that only takes a form.
/// </summary>
public sealed class FormPages(EndpointDataSource endpoints)
{
    private readonly Lazy<HashSet<string>> _pages = new(() => [.. Templates(endpoints, HttpMethods.Get)]);
    private readonly Lazy<HashSet<string>> _forms = new(() => [.. Templates(endpoints, HttpMethods.Post)]);

    /// <summary>Whether a form can be posted to a path and there is no page at it.</summary>
    public bool OnlyTakesForms(string path)
    {
        var segments = Segments(path);
        return _forms.Value.Any(Fits) && !_pages.Value.Any(Fits);

        bool Fits(string template) => Segments(template) is var parts && parts.Length == segments.Length
            && parts.Zip(segments).All(pair =>
                pair.First.StartsWith('{') || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    /// <returns>A local address, with the query of the page when the browser tells that.</returns>
    public string Find(HttpContext context)
    {
        var template = Segments((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        var path = Segments(context.Request.Path.Value);
        for (var length = Math.Min(template.Length, path.Length); length > 0; length--)
        {
            if (_pages.Value.Contains(string.Join('/', template[..length])))
            {
                var page = new PathString($"/{string.Join('/', path[..length])}").ToUriComponent();
                return page + QueryOf(page, context.Request);
            }
        }

        return Addresses.Home;
    }

    private static IEnumerable<string> Templates(EndpointDataSource endpoints, string method) =>
        endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
                .Contains(method, StringComparer.OrdinalIgnoreCase) == true)
            .Select(endpoint => string.Join('/', Segments(endpoint.RoutePattern.RawText)));

    private static string QueryOf(string page, HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from)
        && from.Authority == request.Host.Value && from.AbsolutePath == page
            ? from.Query
            : "";

    private static string[] Segments(string? path) => (path ?? "").Trim('/').Split('/');
}
