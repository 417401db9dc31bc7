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
    /// <remarks>
    /// SameSite is Lax for all of them. A link in a mail about a lead must find the colleague signed in, and a tab that
    /// is opened by a link elsewhere must not replace the cookie of the form that stands open in another tab. What
    /// protects a form is the token in its page.
    /// </remarks>
    public static void Lock(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        // Browsers refuse a __Host- cookie over plain http, which a developer uses.
        cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.SecurePolicy = environment.IsDevelopment()
            ? CookieSecurePolicy.SameAsRequest
            : CookieSecurePolicy.Always;
    }
}
