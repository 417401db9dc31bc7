namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>
/// Gives an action the headers that it needs to show a stranger's layout, in place of the stricter ones of all others.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FrameAttribute(FrameRole role) : Attribute
{
    /// <summary>
    /// What the frame may do: let a colleague open a link in a new tab, and nothing else.
    /// </summary>
    public const string Sandbox = "allow-popups allow-popups-to-escape-sandbox";

    private FrameRole Role => role;

    /// <summary>
    /// Changes the headers of an answer that an action with this attribute gives. That there is no such mail, or that
    /// one must sign in first, is no layout.
    /// </summary>
    internal static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        var frame = context.Response.StatusCode == StatusCodes.Status200OK
            ? context.GetEndpoint()?.Metadata.GetMetadata<FrameAttribute>()
            : null;
        switch (frame?.Role)
        {
            case null:
                break;
            case FrameRole.Around:
                headers.ContentSecurityPolicy = $"{headers.ContentSecurityPolicy}; frame-src 'self'";
                break;
            case FrameRole.Inside:
                headers.ContentSecurityPolicy =
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                    + $"frame-ancestors 'self'; sandbox {Sandbox}";
                // For browsers that do not know frame-ancestors.
                headers.XFrameOptions = "SAMEORIGIN";
                break;
            case { } other:
                throw new InvalidOperationException($"{other} has no headers yet.");
        }
    }
}

/// <summary>What a page has to do with a frame.</summary>
public enum FrameRole
{
    /// <summary>It has a frame that shows another page of this site.</summary>
    Around,

    /// <summary>
    /// It stands in that frame: it runs nothing, fetches nothing and is of no site, also when it is opened by itself.
    /// </summary>
    Inside,
}
