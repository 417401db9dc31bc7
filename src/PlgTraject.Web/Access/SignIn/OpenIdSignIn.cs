using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Commands;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Finds the account of who signed in at the provider. The first time by an address that is verified, of an account a beheerder
/// made or invited; from then on by the subject of the provider. Nobody gets an account by signing in.
/// </summary>
public sealed class OpenIdSignIn(
    UserManager<Colleague> users, StaffSessions sessions, AuditTrail audit, IOptions<StaffOptions> options)
{
    public const string Email = "email";
    public const string EmailVerified = "email_verified";

    /// <summary>What Entra ID says instead: the domain of the address is the organisation's.</summary>
    public const string DomainVerified = "xms_edov";

    public const string Name = "name";

    private OpenIdSettings Settings => options.Value.OpenId;

    /// <param name="person">The claims of a validated ID token and the userinfo endpoint.</param>
    public async Task<SignInOutcome> TryAsync(ClaimsPrincipal person)
    {
        // The handler validated both.
        var login = new UserLoginInfo(person.FindFirstValue("iss")!, person.FindFirstValue("sub")!, Settings.DisplayName);
        var user = await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey) ?? await LinkAsync(person, login);
        if (user is not { DeactivatedAt: null })
        {
            return await RefuseAsync(user, user is null ? SignInFault.OpenIdWithoutAccount : SignInFault.OpenIdDeactivated);
        }

        var method = HadSecondStep(person) ? SignInMethods.MultiFactor : SignInMethods.Federated;
        if (!user.TwoFactorEnabled || method == SignInMethods.MultiFactor)
        {
            audit.AddBy(user, new SignedIn(WithOpenId: true), user.Id);
            await audit.SaveAsync();
        }

        return await sessions.BeginAsync(user, method);
    }

    /// <returns>The account with this address, linked from now on; null when there is none, or it is somebody else's already.</returns>
    private async Task<Colleague?> LinkAsync(ClaimsPrincipal person, UserLoginInfo login)
    {
        var user = VerifiedEmail(person) is { } email ? await users.FindByEmailAsync(email) : null;
        if (user is not { DeactivatedAt: null })
        {
            return user;
        }

        // An address that went to somebody new does not open the account of who had it before.
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
            // The same person came in twice at once; the next time the link is there.
            return null;
        }
    }

    private void Accept(Colleague user, string? name)
    {
        user.EmailConfirmed = true;
        // What we would not let somebody type.
        var readable = string.Concat((name ?? "").Where(character => !TextRules.IsUnreadable(character))).Trim();
        user.DisplayName = readable.Length == 0 ? user.DisplayName : readable[..Math.Min(readable.Length, Colleague.DisplayNameMaxLength)];
        // The link in the invitation is used with it.
        user.EndSessions();
        audit.AddBy(user, new InvitationAccepted(WithOpenId: true), user.Id);
    }

    private string? VerifiedEmail(ClaimsPrincipal person) =>
        Settings.TrustEmail || IsTrue(person, EmailVerified) || IsTrue(person, DomainVerified) ? person.FindFirstValue(Email) : null;

    private static bool IsTrue(ClaimsPrincipal person, string claim) =>
        person.FindFirstValue(claim) is { } value && (value == "1" || bool.TryParse(value, out var isTrue) && isTrue);

    /// <summary>Only when the provider says so, or the setting says it always does.</summary>
    private bool HadSecondStep(ClaimsPrincipal person) => Settings.HasSecondStep
        || person.HasClaim(StaffSessions.MethodClaim, SignInMethods.MultiFactor)
        || Settings.SecondStepAcr.Any(level => person.HasClaim("acr", level));

    private async Task<SignInOutcome> RefuseAsync(Colleague? user, SignInFault why)
    {
        // What a link that failed left.
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
