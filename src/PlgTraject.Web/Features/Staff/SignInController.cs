using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Begins and ends a session of a member of staff.</summary>
public sealed class SignInController(
    IValidator<SignInForm> validator, SignInAttempt attempt, SignInManager<StaffUser> sessions, AuditTrail audit) : StaffController
{
    [HttpGet(StaffPaths.SignIn), AllowAnonymous]
    public IActionResult SignIn() => View(new SignInForm());

    [HttpPost(StaffPaths.SignIn), AllowAnonymous]
    public async Task<IActionResult> SignIn(
        SignInForm form, [FromQuery(Name = StaffPaths.ReturnParameter)] string? returnPath)
    {
        var result = await validator.ValidateAsync(form);
        result.AddToModelState(ModelState, prefix: null);
        if (ModelState.IsValid && !await attempt.TryAsync(form.Email!.Trim(), form.Password!))
        {
            ModelState.AddModelError("", "E-mailadres en wachtwoord horen niet bij elkaar, of het account is even op slot "
                + "na te veel pogingen. Kijk ze na, of wacht een kwartier.");
        }

        return ModelState.IsValid
            ? new SeeOtherResult(IsOwnPage(returnPath) ? returnPath! : StaffPaths.Root)
            : Invalid("SignIn", form);
    }

    [HttpPost(StaffPaths.SignOut)]
    public async Task<IActionResult> SignOut(CancellationToken cancellationToken)
    {
        audit.Add(AuditKind.SignedOut);
        await audit.SaveAsync(cancellationToken);
        await sessions.SignOutAsync();
        return new SeeOtherResult(StaffPaths.SignIn);
    }

    // Only pages of our own, and only what fits in a header.
    private bool IsOwnPage(string? path) => Url.IsLocalUrl(path) && Uri.IsWellFormedUriString(path, UriKind.Relative);
}
