namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>
/// Marks the cookie Secure, also when the request came by plain http. <see cref="CookieSecurePolicy.Always"/> does that
/// too, but then antiforgery answers a request over plain http with an error, such as one of somebody on the server
/// itself.
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
