using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Staff;

/// <summary>
/// The second step of signing in: a code from the app, or one of the recovery codes. The two pages differ in their words only.
/// </summary>
[AllowAnonymous]
public sealed class SecondStepController(StaffSessions sessions, AccountGuard guard, SignInLimit limit, TimeProvider clock) : StaffFormController
{
    private const string FormView = "SecondStep";

    [HttpGet(StaffPaths.SecondStep), HttpGet(StaffPaths.RecoveryCode)]
    public async Task<IActionResult> Ask() =>
        await sessions.FindPendingAsync() is null ? new SeeOtherResult(StaffPaths.SignIn) : View(FormView, new SecondStepForm());

    [HttpPost(StaffPaths.SecondStep), HttpPost(StaffPaths.RecoveryCode)]
    public async Task<IActionResult> Check(
        SecondStepForm form, [FromQuery(Name = StaffPaths.ReturnParameter)] string? returnPath)
    {
        if (await sessions.FindPendingAsync() is not { } pending)
        {
            return new SeeOtherResult(StaffPaths.SignIn);
        }

        if (string.IsNullOrWhiteSpace(form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), "Vul de code in");
            return Invalid(FormView, form);
        }

        if (await TryAsync(pending.Id, form.Code) is not { } user)
        {
            ModelState.AddModelError(nameof(form.Code), "De code klopt niet, is al gebruikt, of er is te vaak geprobeerd. "
                + "Wacht op de volgende code, of wacht een kwartier.");
            return Invalid(FormView, form);
        }

        await sessions.CompleteAsync(user);
        return new SeeOtherResult(OwnPage(returnPath));
    }

    private async Task<StaffUser?> TryAsync(string id, string code)
    {
        var client = HttpContext.Connection.RemoteIpAddress;
        if (!limit.Allows(client))
        {
            return null;
        }

        var user = await guard.TryAsync(id, user => SecondStep.Use(user, code, clock.GetUtcNow(), AuditKind.SignedIn));
        if (user is null)
        {
            limit.Count(client);
        }

        return user;
    }
}
