using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Tells the browsers somebody signed in with before from those of strangers, whose guesses are counted apart. It opens
/// nothing: without the password it is worth five guesses. It ends with the security stamp of the account.
/// </summary>
public sealed class DeviceCookie(
    IHttpContextAccessor http, IDataProtectionProvider protection, IHostEnvironment environment, TimeProvider clock)
{
    private const string Name = "plg-toestel";

    /// <summary>Since the last time somebody signed in.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromDays(90);

    private IDataProtector Protector => protection.CreateProtector("PlgTraject.Account.Device");

    /// <summary>Once somebody signed in with all it takes.</summary>
    public void Give(Colleague user)
    {
        var (context, cookie) = (http.HttpContext!, Builder());
        cookie.MaxAge = Validity;
        context.Response.Cookies.Append(cookie.Name!, Protector.Protect(string.Join('|',
            clock.GetUtcNow().Add(Validity).UtcTicks.ToString(CultureInfo.InvariantCulture), user.Id, user.SecurityStamp)),
            cookie.Build(context));
    }

    /// <summary>Whether it was this account that signed in with this browser.</summary>
    public bool IsOf(Colleague user)
    {
        try
        {
            return http.HttpContext?.Request.Cookies[Builder().Name!] is { } value
                && Protector.Unprotect(value).Split('|') is [var until, var id, var stamp]
                && long.Parse(until, CultureInfo.InvariantCulture) >= clock.GetUtcNow().UtcTicks
                && id == user.Id && stamp == user.SecurityStamp;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private CookieBuilder Builder()
    {
        var cookie = new CookieBuilder();
        StaffCookies.Lock(cookie, Name, environment);
        return cookie;
    }
}
