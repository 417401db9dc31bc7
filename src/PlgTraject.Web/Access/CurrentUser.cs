using System.Security.Claims;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access;

/// <summary>
/// The colleague who asks for a page, and what this colleague may do. Everything comes from the session, whose claims
/// are read from the account again at every request, so that a role that was taken away has no effect any more.
/// </summary>
/// <param name="session">The user of the request, signed in or not.</param>
public sealed class CurrentUser(ClaimsPrincipal session)
{
    /// <summary>The claim that a second step is required and that the account has none.</summary>
    internal const string SecondStepMissingClaim = "second_step_missing";

    public bool IsSignedIn => session.Identity?.IsAuthenticated == true;

    /// <summary>The id of the account.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public string Id => Find(ClaimTypes.NameIdentifier);

    /// <summary>The name that colleagues see; empty for a visitor.</summary>
    public string Name => session.FindFirstValue(Colleague.DisplayNameClaim) ?? session.Identity?.Name ?? "";

    /// <summary>The key of the session this request belongs to, among the sessions of the account.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public string SessionKey => OpenSessions.KeyOf(Find(StaffSessions.IdClaim));

    /// <summary>Whether the colleague may change leads, besides reading them.</summary>
    public bool MayWork => session.IsInRole(nameof(StaffRole.Advisor)) || MayAdminister;

    public bool MayAdminister => session.IsInRole(nameof(StaffRole.Administrator));

    /// <summary>
    /// Whether the colleague can do nothing before a second step is set up. A session that came with a second step of
    /// the organisation's own sign-in needs none here.
    /// </summary>
    public bool MustSetUpSecondStep => session.HasClaim(claim => claim.Type == SecondStepMissingClaim)
        && !session.HasClaim(StaffSessions.MethodClaim, SignInMethods.MultiFactor);

    private string Find(string claim) =>
        session.FindFirstValue(claim) ?? throw new InvalidOperationException($"The session has no {claim}.");
}
