using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>
/// Puts the name colleagues see and the role into the session, so that no page has to look them up. They are read from the
/// account again at every request.
/// </summary>
public sealed class StaffClaims(UserManager<Colleague> users, IOptions<IdentityOptions> options, IOptions<StaffOptions> staff)
    : UserClaimsPrincipalFactory<Colleague>(users, options)
{
    /// <summary>Says that a second step is required and the account has none.</summary>
    private const string SecondStepMissingClaim = "two_step_missing";

    /// <summary>The name of who is signed in.</summary>
    public static string NameOf(ClaimsPrincipal user) => user.FindFirstValue(Colleague.DisplayNameClaim) ?? user.Identity?.Name ?? "";

    public static bool MayWork(ClaimsPrincipal user) =>
        user.IsInRole(nameof(StaffRole.Advisor)) || MayAdminister(user);

    public static bool MayAdminister(ClaimsPrincipal user) => user.IsInRole(nameof(StaffRole.Administrator));

    /// <summary>Whether there is nothing to do here until the second step is set up. Another place may have asked for one.</summary>
    public static bool MustSetUpSecondStep(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == SecondStepMissingClaim)
        && !user.HasClaim(StaffSessions.MethodClaim, SignInMethods.MultiFactor);

    /// <summary>What is of the session and not of the account is kept when the rest is read again.</summary>
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
            identity.AddClaim(new Claim(SecondStepMissingClaim, "true"));
        }

        return identity;
    }
}
