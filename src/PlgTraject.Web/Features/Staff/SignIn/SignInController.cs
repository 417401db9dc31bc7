using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>Begins and ends the session of a colleague.</summary>
[Authorize(StaffPolicies.SignedIn)]
public sealed class SignInController(
    IValidator<SignInForm> validator, SignInAttempt attempt, StaffSessions sessions, AuditTrail audit,
    ILogger<SignInController> logger) : StaffFormController
{
    [HttpGet(Addresses.Staff.SignIn), AllowAnonymous]
    public IActionResult SignIn() => View(new SignInForm());

    [HttpPost(Addresses.Staff.SignIn), AllowAnonymous, LocalAccountsOnly]
    public async Task<IActionResult> SignIn(
        SignInForm form, [FromQuery(Name = Addresses.Staff.ReturnParameter)] string? returnPath)
    {
        var result = await validator.ValidateAsync(form);
        result.AddToModelState(ModelState, prefix: null);
        var outcome = ModelState.IsValid
            ? await attempt.TryAsync(form.Email!.Trim(), form.Password!, HttpContext.Connection.RemoteIpAddress)
            : SignInOutcome.Refused;
        if (ModelState.IsValid && outcome == SignInOutcome.Refused)
        {
            ModelState.AddModelError(
                "",
                "E-mailadres en wachtwoord horen niet bij elkaar, of er is te vaak geprobeerd. "
                + "Kijk ze na, of wacht een kwartier.");
        }

        return outcome switch
        {
            SignInOutcome.SignedIn => new SeeOtherResult(OwnPage(returnPath)),
            SignInOutcome.NeedsSecondStep => new SeeOtherResult(Addresses.Staff.SecondStepTo(OwnPage(returnPath))),
            SignInOutcome.Refused => Invalid("SignIn", form),
            _ => throw new InvalidOperationException($"{outcome} has no answer yet."),
        };
    }

    [HttpPost(Addresses.Staff.SignOut)]
    public new async Task<IActionResult> SignOut()
    {
        try
        {
            await sessions.EndAsync();
            audit.Add(new SignedOut());
            // Without the token of the request: somebody who closes the page has still signed out.
            await audit.SaveAsync();
        }
        catch (Exception exception)
        {
            logger.LogWarning(
                exception,
                "Somebody signed out, and the end of the session or the line in the audit log could not be written");
        }

        return new SeeOtherResult(Addresses.Staff.SignIn);
    }
}
