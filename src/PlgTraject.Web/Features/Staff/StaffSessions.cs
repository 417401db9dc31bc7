using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>
/// Begins sessions. One that still needs a second step is a cookie of its own, good for that page only; it ends with the
/// security stamp of the account, like the sessions.
/// </summary>
public sealed class StaffSessions(SignInManager<StaffUser> sessions, UserManager<StaffUser> users)
{
    /// <summary>How somebody signed in, by RFC 8176; it stays with the session.</summary>
    public const string MethodClaim = "amr";

    /// <summary>With more than one factor.</summary>
    public const string MultiFactor = "mfa";

    public const string Password = "pwd";

    private const string StampClaim = "stamp";

    /// <summary>Begins the session, or what leads to the second step.</summary>
    public async Task<SignInOutcome> BeginAsync(StaffUser user, string method)
    {
        if (!user.TwoFactorEnabled || method == MultiFactor)
        {
            await sessions.SignInWithClaimsAsync(user, isPersistent: false, [new Claim(MethodClaim, method)]);
            return SignInOutcome.SignedIn;
        }

        var pending = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, user.Id), new Claim(StampClaim, user.SecurityStamp!)], IdentityConstants.TwoFactorUserIdScheme);
        await sessions.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(pending));
        return SignInOutcome.NeedsSecondStep;
    }

    /// <summary>Who still needs the second step in this browser, or null.</summary>
    public async Task<StaffUser?> FindPendingAsync()
    {
        var pending = await sessions.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return pending.Principal?.FindFirstValue(ClaimTypes.Name) is { } id
            && await users.FindByIdAsync(id) is { DeactivatedAt: null, TwoFactorEnabled: true } user
            && user.SecurityStamp == pending.Principal.FindFirstValue(StampClaim)
            ? user
            : null;
    }

    public async Task CompleteAsync(StaffUser user)
    {
        await sessions.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await BeginAsync(user, MultiFactor);
    }

    public Task EndAsync() => sessions.SignOutAsync();
}
