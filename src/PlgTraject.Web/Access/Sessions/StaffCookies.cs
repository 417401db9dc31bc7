using Microsoft.AspNetCore.Authentication.Cookies;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>What every cookie of staff has: this site alone reads it, over https, and no script does.</summary>
internal static class StaffCookies
{
    public static void Lock(CookieAuthenticationOptions options, string name, IHostEnvironment environment)
    {
        Lock(options.Cookie, name, environment);
    }

    public static void Lock(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        // Browsers refuse a __Host- cookie over plain http, which is what a developer has.
        cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        cookie.HttpOnly = true;
        // Lax, not strict: the link in the mail about a lead must open it.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
