using Microsoft.AspNetCore.Authentication.Cookies;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>
/// Gives every cookie of staff the same protection: a browser sends it to this site only and over https only, and no
/// script can read it.
/// </summary>
internal static class StaffCookies
{
    public static void Lock(CookieAuthenticationOptions options, string name, IHostEnvironment environment)
    {
        Lock(options.Cookie, name, environment);
    }

    public static void Lock(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        // Browsers refuse a __Host- cookie over plain http, which a developer uses.
        cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        cookie.HttpOnly = true;
        // Lax and not Strict: a link in a mail about a lead must find the colleague signed in.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.SecurePolicy = environment.IsDevelopment()
            ? CookieSecurePolicy.SameAsRequest
            : CookieSecurePolicy.Always;
    }
}
