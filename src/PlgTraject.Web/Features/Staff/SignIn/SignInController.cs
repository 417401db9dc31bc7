using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Begins and ends a session of a member of staff.</summary>
[Authorize(StaffPolicies.SignedIn)]
public sealed class SignInController(
    IValidator<SignInForm> validator, SignInAttempt attempt, StaffSessions sessions, AuditTrail audit,
    ILogger<SignInController> logger) : StaffFormController
{
    [HttpGet(StaffPaths.SignIn), AllowAnonymous]
    public IActionResult SignIn() => View(new SignInForm());

    [HttpPost(StaffPaths.SignIn), AllowAnonymous, LocalAccountsOnly]
    public async Task<IActionResult> SignIn(
        SignInForm form, [FromQuery(Name = StaffPaths.ReturnParameter)] string? returnPath)
    {
        var result = await validator.ValidateAsync(form);
        result.AddToModelState(ModelState, prefix: null);
        var outcome = ModelState.IsValid
            ? await attempt.TryAsync(form.Email!.Trim(), form.Password!, HttpContext.Connection.RemoteIpAddress)
            : SignInOutcome.Refused;
        if (ModelState.IsValid && outcome == SignInOutcome.Refused)
        {
            ModelState.AddModelError("", "E-mailadres en wachtwoord horen niet bij elkaar, of er is te vaak geprobeerd. "
                + "Kijk ze na, of wacht een kwartier.");
        }

        return outcome switch
        {
            SignInOutcome.SignedIn => new SeeOtherResult(OwnPage(returnPath)),
            SignInOutcome.NeedsSecondStep => new SeeOtherResult(
                StaffPaths.SecondStep + QueryString.Create(StaffPaths.ReturnParameter, OwnPage(returnPath))),
            _ => Invalid("SignIn", form),
        };
    }

    [HttpPost(StaffPaths.SignOut)]
    public new async Task<IActionResult> SignOut()
    {
        try
        {
            await sessions.EndAsync();
            audit.Add(AuditKind.SignedOut);
            // Not the request's token: who closes the page has still signed out.
            await audit.SaveAsync();
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "Somebody signed out, and the end of the session or the line in the audit log could not be written");
        }

        return new SeeOtherResult(StaffPaths.SignIn);
    }
}
