using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>
/// Puts the role, and the name that colleagues see, into the session, so that no page has to look them up. Both are
/// read from the account again at every request.
/// </summary>
public sealed class StaffClaims(
    UserManager<Colleague> users, IOptions<IdentityOptions> options, IOptions<StaffOptions> staff)
    : UserClaimsPrincipalFactory<Colleague>(users, options)
{
    /// <summary>
    /// Keeps the claims that belong to the session and not to the account, when those of the account are read again.
    /// </summary>
    public static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        context.NewPrincipal!.Identities.First().AddClaims(context.CurrentPrincipal!
            .FindAll(claim => claim.Type is StaffSessions.MethodClaim or StaffSessions.IdClaim)
            .Select(claim => new Claim(claim.Type, claim.Value)));

        return Task.CompletedTask;
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Colleague user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Colleague.DisplayNameClaim, user.DisplayName));
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        if (staff.Value.RequireSecondStep && !user.TwoFactorEnabled)
        {
            identity.AddClaim(new Claim(CurrentUser.SecondStepMissingClaim, "true"));
        }

        return identity;
    }
}
