namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>
/// Gives every cookie of the site the same protection: a browser sends it to this site only and over https only, and no
/// script can read it.
/// </summary>
public static class SiteCookies
{
    /// <param name="cookie">The cookie to protect.</param>
    /// <param name="name">
    /// Its name for a developer. Elsewhere it has a prefix, by which browsers see to it that this protection stays.
    /// </param>
    /// <param name="environment">Where the site runs.</param>
    /// <param name="sameSite">
    /// Strict for a cookie that is not needed when somebody comes from elsewhere. A link in a mail about a lead must
    /// find the colleague signed in, so for most it is Lax.
    /// </param>
    public static void Lock(
        CookieBuilder cookie, string name, IHostEnvironment environment, SameSiteMode sameSite = SameSiteMode.Lax)
    {
        // Browsers refuse a __Host- cookie over plain http, which a developer uses.
        cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.Path = "/";
        cookie.SecurePolicy = environment.IsDevelopment()
            ? CookieSecurePolicy.SameAsRequest
            : CookieSecurePolicy.Always;
    }
}
