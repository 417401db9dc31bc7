using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>
/// Begins and ends sessions. One that still needs a second step is a cookie of its own, good for that page only; it ends with
/// the security stamp of the account, like the sessions.
/// </summary>
public sealed class StaffSessions(SignInManager<Colleague> sessions, UserManager<Colleague> users, OpenSessions open)
{
    /// <summary>How somebody signed in, by RFC 8176; it stays with the session.</summary>
    public const string MethodClaim = "amr";

    /// <summary>The id of the session, which <see cref="OpenSessions"/> knows.</summary>
    public const string IdClaim = "sid";

    private const string StampClaim = "stamp";

    /// <summary>Begins the session, or what leads to the second step.</summary>
    public async Task<SignInOutcome> BeginAsync(Colleague user, string method)
    {
        if (!user.TwoFactorEnabled || method == SignInMethods.MultiFactor)
        {
            await StartAsync(user, method);
            return SignInOutcome.SignedIn;
        }

        var pending = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, user.Id), new Claim(StampClaim, user.SecurityStamp!)], IdentityConstants.TwoFactorUserIdScheme);
        await sessions.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(pending));
        return SignInOutcome.NeedsSecondStep;
    }

    /// <summary>Begins this browser's session anew, signed in as it was, after its owner changed what ends every session.</summary>
    public Task BeginAnewAsync(Colleague user) =>
        StartAsync(user, sessions.Context.User.FindFirstValue(MethodClaim) ?? SignInMethods.Password);

    /// <summary>Who still needs the second step in this browser, or null.</summary>
    public async Task<Colleague?> FindPendingAsync()
    {
        var pending = await sessions.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return pending.Principal?.FindFirstValue(ClaimTypes.Name) is { } id
            && await users.FindByIdAsync(id) is { DeactivatedAt: null, TwoFactorEnabled: true } user
            && user.SecurityStamp == pending.Principal.FindFirstValue(StampClaim)
            ? user
            : null;
    }

    public async Task CompleteAsync(Colleague user)
    {
        await sessions.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await BeginAsync(user, SignInMethods.MultiFactor);
    }

    /// <summary>Ends this browser's session: first the cookie, for whatever happens to the database, who signs out must not stay signed in.</summary>
    public async Task EndAsync()
    {
        await sessions.SignOutAsync();
        await RemoveAsync(sessions.Context.User);
    }

    private async Task StartAsync(Colleague user, string method)
    {
        // Asked for, since a sign-in at the provider comes back before anybody looked.
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
