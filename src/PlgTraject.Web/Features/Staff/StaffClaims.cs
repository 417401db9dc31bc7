using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>
/// Puts the name colleagues see and the role into the session, so that no page has to look them up. They are read from the
/// account again at every request.
/// </summary>
public sealed class StaffClaims(UserManager<StaffUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffUser>(users, options)
{
    /// <summary>The name of who is signed in.</summary>
    public static string NameOf(ClaimsPrincipal user) => user.FindFirstValue(StaffUser.DisplayNameClaim) ?? user.Identity?.Name ?? "";

    public static bool MayWork(ClaimsPrincipal user) =>
        user.IsInRole(nameof(StaffRole.Advisor)) || MayAdminister(user);

    public static bool MayAdminister(ClaimsPrincipal user) => user.IsInRole(nameof(StaffRole.Administrator));

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(StaffUser.DisplayNameClaim, user.DisplayName));
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        return identity;
    }
}
