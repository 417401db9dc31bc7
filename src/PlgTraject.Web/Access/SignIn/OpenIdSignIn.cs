using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Finds the account of a colleague who signed in at the provider. The first time it is found by a verified address,
/// and linked; from then on it is found by the subject that the provider gives. Signing in never makes an account: a
/// beheerder must have invited the colleague.
/// </summary>
public sealed class OpenIdSignIn(
    UserManager<Colleague> users, StaffSessions sessions, PlgTrajectDbContext database, AuditTrail audit,
    IOptions<StaffOptions> options)
{
    public const string Email = "email";
    public const string EmailVerified = "email_verified";

    /// <summary>
    /// The claim that Entra ID sends instead of "email_verified": the owner of the address's domain was verified.
    /// </summary>
    public const string DomainVerified = "xms_edov";

    public const string Name = "name";

    private OpenIdSettings Settings => options.Value.OpenId;

    /// <summary>Begins the session of a colleague who signed in at the provider.</summary>
    /// <param name="claims">Those of a validated ID token and of the userinfo endpoint.</param>
    public async Task<SignInOutcome> TryAsync(ClaimsPrincipal claims)
    {
        // The handler validated the ID token, which always has these two claims.
        var login = new UserLoginInfo(
            claims.FindFirstValue("iss")!, claims.FindFirstValue("sub")!, Settings.DisplayName);
        var user = await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey)
            ?? await LinkAsync(claims, login);
        if (user is not { DeactivatedAt: null })
        {
            return await RefuseAsync(
                user, user is null ? SignInFault.OpenIdWithoutAccount : SignInFault.OpenIdDeactivated);
        }

        var method = HadSecondStep(claims) ? SignInMethods.MultiFactor : SignInMethods.Federated;
        var outcome = await sessions.BeginAsync(user, method);
        if (outcome == SignInOutcome.SignedIn)
        {
            audit.AddBy(user, new SignedIn(WithOpenId: true), user.Id);
            await audit.SaveAsync();
        }

        return outcome;
    }

    /// <returns>
    /// The account with this address, linked from now on; a deactivated account, not linked; null when there is no
    /// account, or when it is linked to somebody else at this provider.
    /// </returns>
    private async Task<Colleague?> LinkAsync(ClaimsPrincipal claims, UserLoginInfo login)
    {
        var user = VerifiedEmail(claims) is { } email ? await users.FindByEmailAsync(email) : null;
        if (user is not { DeactivatedAt: null })
        {
            return user;
        }

        // An address may have passed to somebody new, who must not get into the account of its earlier owner.
        if ((await users.GetLoginsAsync(user)).Any(other => other.LoginProvider == login.LoginProvider))
        {
            return null;
        }

        if (!user.EmailConfirmed)
        {
            Accept(user, claims.FindFirstValue(Name));
        }

        audit.AddBy(user, new OpenIdLinked(Settings.DisplayName), user.Id);
        try
        {
            return await users.AddLoginAsync(user, login) is { Succeeded: true } ? user : null;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // Two sign-ins of one colleague made the link at the same moment. This one finds what the other stored.
            database.ChangeTracker.Clear();
            if (await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } linked)
            {
                return linked;
            }

            throw;
        }
    }

    private void Accept(Colleague user, string? name)
    {
        user.EmailConfirmed = true;
        var readable = CleanText.Line(name);
        user.DisplayName = readable.Length == 0
            ? user.DisplayName
            : readable[..Math.Min(readable.Length, Colleague.DisplayNameMaxLength)];
        // The link in the invitation must not work any more.
        user.EndSessions();
        audit.AddBy(user, new InvitationAccepted(WithOpenId: true), user.Id);
    }

    private string? VerifiedEmail(ClaimsPrincipal claims) =>
        Settings.TrustEmail || IsTrue(claims, EmailVerified) || IsTrue(claims, DomainVerified)
            ? claims.FindFirstValue(Email)
            : null;

    private static bool IsTrue(ClaimsPrincipal claims, string name) =>
        claims.FindFirstValue(name) is { } value && (value == "1" || bool.TryParse(value, out var isTrue) && isTrue);

    /// <summary>
    /// Whether there was a second step at the provider: because its answer says so, or because a setting says that the
    /// provider always asks for one.
    /// </summary>
    private bool HadSecondStep(ClaimsPrincipal claims) => Settings.HasSecondStep
        || claims.HasClaim(StaffSessions.MethodClaim, SignInMethods.MultiFactor)
        || Settings.SecondStepAcr.Any(level => claims.HasClaim("acr", level));

    private async Task<SignInOutcome> RefuseAsync(Colleague? user, SignInFault why)
    {
        // A link that could not be saved left a line for the audit log that is not true.
        database.ChangeTracker.Clear();
        if (user is null)
        {
            audit.Add(new SignInFailed(why));
        }
        else
        {
            audit.AddBy(user, new SignInFailed(why), user.Id);
        }

        await audit.SaveAsync();
        return SignInOutcome.Refused;
    }
}
