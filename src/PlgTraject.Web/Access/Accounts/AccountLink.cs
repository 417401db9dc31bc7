using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// The codes in the links of mails about an account. A code is sealed with the data-protection keys and holds the account's
/// security stamp, which choosing a password renews: so it works once, and a newer link ends an older one when the stamp is
/// renewed for it. Identity's own tokens are the same, but look at the machine's clock and not at ours.
/// </summary>
public sealed class AccountLink(UserManager<Colleague> users, IDataProtectionProvider protection, TimeProvider clock)
{
    public string NewCode(Colleague user, AccountLinkPurpose purpose) => Protector(purpose).Protect(string.Join('|',
        clock.GetUtcNow().Add(Validity(purpose)).UtcTicks.ToString(CultureInfo.InvariantCulture), user.Id, user.SecurityStamp));

    /// <returns>The account, or null when the code is not ours, for something else, too old, or used.</returns>
    public async Task<Colleague?> FindAsync(string? code, AccountLinkPurpose purpose)
    {
        var parts = Unprotect(code, purpose)?.Split('|');
        if (parts is not [var until, var id, var stamp]
            || long.Parse(until, CultureInfo.InvariantCulture) < clock.GetUtcNow().UtcTicks)
        {
            return null;
        }

        var user = await users.FindByIdAsync(id);
        return user is { DeactivatedAt: null } && user.SecurityStamp == stamp ? user : null;
    }

    public static TimeSpan Validity(AccountLinkPurpose purpose) =>
        purpose == AccountLinkPurpose.Invitation ? TimeSpan.FromDays(7) : TimeSpan.FromHours(1);

    private IDataProtector Protector(AccountLinkPurpose purpose) => protection.CreateProtector($"PlgTraject.Account.{purpose}");

    private string? Unprotect(string? code, AccountLinkPurpose purpose)
    {
        try
        {
            return code is null ? null : Protector(purpose).Unprotect(code);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
