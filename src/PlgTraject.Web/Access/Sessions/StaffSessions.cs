using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>
/// Begins and ends sessions. A sign-in that still needs its second step is kept in another cookie, which only the page
/// of the second step accepts. That cookie, like the sessions, ends when the security stamp of the account is renewed.
/// </summary>
public sealed class StaffSessions(SignInManager<Colleague> sessions, UserManager<Colleague> users, OpenSessions open)
{
    /// <summary>The claim with how the colleague signed in, one of <see cref="SignInMethods"/>.</summary>
    public const string MethodClaim = "amr";

    /// <summary>The claim with the id of the session, by which <see cref="OpenSessions"/> finds its row.</summary>
    public const string IdClaim = "sid";

    private const string StampClaim = "stamp";

    /// <summary>
    /// Begins the session; or, when the account has a second step that this method does not include, sets the cookie
    /// for the page that asks for it.
    /// </summary>
    public async Task<SignInOutcome> BeginAsync(Colleague user, string method)
    {
        if (!user.TwoFactorEnabled || method == SignInMethods.MultiFactor)
        {
            await StartAsync(user, method);
            return SignInOutcome.SignedIn;
        }

        var pending = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, user.Id), new Claim(StampClaim, user.SecurityStamp!)],
            IdentityConstants.TwoFactorUserIdScheme);
        await sessions.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(pending));
        return SignInOutcome.NeedsSecondStep;
    }

    /// <summary>
    /// Begins the session of this browser anew, with the same method, after its owner made a change that ended every
    /// session of the account.
    /// </summary>
    public Task BeginAnewAsync(Colleague user) =>
        StartAsync(user, sessions.Context.User.FindFirstValue(MethodClaim) ?? SignInMethods.Password);

    /// <summary>The colleague who still has to take the second step in this browser, or null.</summary>
    public async Task<Colleague?> FindPendingAsync()
    {
        var pending = await sessions.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return pending.Principal?.FindFirstValue(ClaimTypes.Name) is { } id
            && await users.FindByIdAsync(id) is { DeactivatedAt: null, TwoFactorEnabled: true } user
            && user.SecurityStamp == pending.Principal.FindFirstValue(StampClaim)
            ? user
            : null;
    }

    /// <summary>Begins the session after the second step was taken.</summary>
    public async Task CompleteAsync(Colleague user)
    {
        await sessions.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await BeginAsync(user, SignInMethods.MultiFactor);
    }

    /// <summary>
    /// Ends the session of this browser. The cookie goes first: a colleague who signs out must not stay signed in when
    /// the database fails.
    /// </summary>
    public async Task EndAsync()
    {
        await sessions.SignOutAsync();
        await RemoveAsync(sessions.Context.User);
    }

    private async Task StartAsync(Colleague user, string method)
    {
        // The session of before is asked for here, since the provider's answer is handled before the middleware that
        // would have read it.
        await RemoveAsync((await sessions.Context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal);
        var id = await open.AddAsync(user, method, BrowserName.Of(sessions.Context.Request.Headers.UserAgent));
        await sessions.SignInWithClaimsAsync(
            user, isPersistent: false, [new Claim(MethodClaim, method), new Claim(IdClaim, id)]);
    }

    private async Task RemoveAsync(ClaimsPrincipal? session)
    {
        if (session?.FindFirstValue(IdClaim) is { } id)
        {
            await open.RemoveAsync(id);
        }
    }
}
