using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>For who has the server, when nobody can sign in as beheerder any more.</summary>
public sealed class AccessReset(
    UserManager<Colleague> users, AccountLink link, AccountNotices notices, AuditTrail audit, IOptions<SiteOptions> site, IOptions<StaffOptions> staff)
{
    /// <summary>Makes the account an active one of a beheerder, without lock or second step.</summary>
    /// <returns>The link to choose a password with, or to sign in elsewhere where there are none; null when there is no such account.</returns>
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
        // It may be what keeps them out.
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
