namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>The headers of the two pages that may not do without a frame, in place of the stricter ones of all.</summary>
public static class FrameHeaders
{
    /// <summary>
    /// What a frame may do in which a stranger's layout is shown: let a colleague open a link in a new tab, and nothing
    /// else.
    /// </summary>
    public const string Sandbox = "allow-popups allow-popups-to-escape-sandbox";

    /// <summary>For a page with a frame that shows another page of this site.</summary>
    public static void AllowFrame(this HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = $"{response.Headers.ContentSecurityPolicy}; frame-src 'self'";

    /// <summary>
    /// For what stands in that frame: it runs nothing, fetches nothing and is of no site, also when it is opened
    /// without its frame.
    /// </summary>
    public static void IsSandboxed(this HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
            + $"frame-ancestors 'self'; sandbox {Sandbox}";
        // For browsers that do not know frame-ancestors.
        response.Headers.XFrameOptions = "SAMEORIGIN";
    }
}
