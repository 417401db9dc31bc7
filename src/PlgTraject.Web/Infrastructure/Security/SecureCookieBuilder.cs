namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>
/// Marks the cookie Secure whatever the request came by. <see cref="CookieSecurePolicy.Always"/> would too, but antiforgery
/// takes that as a reason to answer a request over plain http with an error: a health check, or somebody on the server itself.
/// </summary>
public sealed class SecureCookieBuilder : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var cookie = base.Build(context, expiresFrom);
        cookie.Secure = true;
        return cookie;
    }
}
