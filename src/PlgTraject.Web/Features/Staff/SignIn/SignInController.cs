using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>Begins the session of a colleague.</summary>
public sealed class SignInController(IValidator<SignInForm> validator, SignInAttempt attempt) : SignInPageController
{
    private const string FormView = "SignIn";

    [HttpGet(Addresses.Staff.SignIn)]
    public IActionResult SignIn([FromQuery(Name = Addresses.Staff.ReturnParameter)] string? returnPath) =>
        Me.IsSignedIn ? LeadOn(returnPath) : View(new SignInForm());

    [HttpPost(Addresses.Staff.SignIn), LocalAccountsOnly, ShowsStaleForm]
    public async Task<IActionResult> SignIn(
        SignInForm form, [FromQuery(Name = Addresses.Staff.ReturnParameter)] string? returnPath,
        CancellationToken cancellationToken)
    {
        if (Me.IsSignedIn)
        {
            return LeadOn(returnPath);
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(FormView, form);
        }

        var outcome = await attempt.TryAsync(
            form.Email!.Trim(), form.Password!, HttpContext.Connection.RemoteIpAddress);
        if (outcome == SignInOutcome.Refused)
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
            SignInOutcome.Refused => Invalid(FormView, form),
            _ => throw new InvalidOperationException($"{outcome} has no answer yet."),
        };
    }

    /// <summary>
    /// Somebody who is signed in, in another tab perhaps, has nothing to do here. What this page was to say, the next
    /// one says.
    /// </summary>
    private SeeOtherResult LeadOn(string? returnPath)
    {
        var page = OwnPage(returnPath);
        Notice.Take(Request.Path, TempData)?.LeaveFor(page.Split('?')[0], TempData);
        return new SeeOtherResult(page);
    }
}
