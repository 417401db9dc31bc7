using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// Gives an account back its access, on request of the person who manages the server, for when nobody can sign in as
/// beheerder any more.
/// </summary>
public sealed class AccessReset(
    UserManager<Colleague> users, AccountLink link, AccountNotices notices, AuditTrail audit,
    IOptions<SiteOptions> site, IOptions<StaffOptions> staff)
{
    /// <summary>Makes the account an active account of a beheerder, without a lock and without a second step.</summary>
    /// <returns>
    /// The link to choose a password with, or the address of the sign-in page where staff have no passwords here; null
    /// when no account has this address.
    /// </returns>
    /// <exception cref="InvalidOperationException">The account could not be saved.</exception>
    public async Task<string?> GrantAsync(string email)
    {
        if (await users.FindByEmailAsync(email) is not { } user)
        {
            return null;
        }

        user.Role = StaffRole.Administrator;
        user.DeactivatedAt = null;
        user.EmailConfirmed = true;
        user.Unlock();
        // A lost second step may be what keeps the colleague out.
        user.RemoveSecondStep();
        audit.Add(new AccessRestored(), user.Id);
        var result = await users.UpdateAsync(user);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The account could not be saved: {result}");
        }

        await notices.TellAsync(user, new AccessRestored());
        return site.Value.AbsoluteUrl(staff.Value.LocalAccounts
            ? Addresses.Staff.NewPasswordWith(link.NewCode(user, AccountLinkPurpose.PasswordReset))
            : Addresses.Staff.SignIn);
    }
}
