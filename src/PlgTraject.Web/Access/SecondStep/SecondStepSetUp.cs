using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// A key that is shown but not in use yet. It travels sealed with the page, so that showing the page stores nothing; it is
/// bound to the security stamp of the account, which setting it up renews, so that it sets up a second step once.
/// </summary>
public sealed class SecondStepSetUp(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    private IDataProtector Protector => protection.CreateProtector("PlgTraject.Account.SecondStep");

    public string Seal(Colleague user, string key) => Protector.Protect(string.Join('|',
        clock.GetUtcNow().Add(Validity).UtcTicks.ToString(CultureInfo.InvariantCulture), user.Id, user.SecurityStamp, key));

    /// <returns>The key, or null when it is of somebody else, too old, used or made up.</returns>
    public string? Open(Colleague user, string? sealedKey)
    {
        try
        {
            return sealedKey is not null
                && Protector.Unprotect(sealedKey).Split('|') is [var until, var id, var stamp, var key]
                && long.Parse(until, CultureInfo.InvariantCulture) >= clock.GetUtcNow().UtcTicks
                && id == user.Id && stamp == user.SecurityStamp
                ? key
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
