using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access.Sessions;
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
    UserManager<Colleague> users, StaffSessions sessions, AuditTrail audit, IOptions<StaffOptions> options)
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
    /// <param name="person">The claims of a validated ID token and of the userinfo endpoint.</param>
    public async Task<SignInOutcome> TryAsync(ClaimsPrincipal person)
    {
        // The handler validated the ID token, which always has these two claims.
        var login = new UserLoginInfo(
            person.FindFirstValue("iss")!, person.FindFirstValue("sub")!, Settings.DisplayName);
        var user = await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey)
            ?? await LinkAsync(person, login);
        if (user is not { DeactivatedAt: null })
        {
            return await RefuseAsync(
                user, user is null ? SignInFault.OpenIdWithoutAccount : SignInFault.OpenIdDeactivated);
        }

        var method = HadSecondStep(person) ? SignInMethods.MultiFactor : SignInMethods.Federated;
        if (!user.TwoFactorEnabled || method == SignInMethods.MultiFactor)
        {
            audit.AddBy(user, new SignedIn(WithOpenId: true), user.Id);
            await audit.SaveAsync();
        }

        return await sessions.BeginAsync(user, method);
    }

    /// <returns>
    /// The account with this address, linked from now on; a deactivated account, not linked; null when there is no
    /// account, or when it is linked to somebody else at this provider.
    /// </returns>
    private async Task<Colleague?> LinkAsync(ClaimsPrincipal person, UserLoginInfo login)
    {
        var user = VerifiedEmail(person) is { } email ? await users.FindByEmailAsync(email) : null;
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
            Accept(user, person.FindFirstValue(Name));
        }

        audit.AddBy(user, new OpenIdLinked(Settings.DisplayName), user.Id);
        try
        {
            return await users.AddLoginAsync(user, login) is { Succeeded: true } ? user : null;
        }
        catch (DbUpdateException)
        {
            // Two sign-ins of one colleague made the link at the same moment. The next sign-in finds it.
            return null;
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

    private string? VerifiedEmail(ClaimsPrincipal person) =>
        Settings.TrustEmail || IsTrue(person, EmailVerified) || IsTrue(person, DomainVerified)
            ? person.FindFirstValue(Email)
            : null;

    private static bool IsTrue(ClaimsPrincipal person, string claim) =>
        person.FindFirstValue(claim) is { } value && (value == "1" || bool.TryParse(value, out var isTrue) && isTrue);

    /// <summary>
    /// Whether there was a second step at the provider: because its answer says so, or because a setting says that the
    /// provider always asks for one.
    /// </summary>
    private bool HadSecondStep(ClaimsPrincipal person) => Settings.HasSecondStep
        || person.HasClaim(StaffSessions.MethodClaim, SignInMethods.MultiFactor)
        || Settings.SecondStepAcr.Any(level => person.HasClaim("acr", level));

    private async Task<SignInOutcome> RefuseAsync(Colleague? user, SignInFault why)
    {
        // A link that could not be saved left a line for the audit log that is not true.
        audit.Forget();
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
