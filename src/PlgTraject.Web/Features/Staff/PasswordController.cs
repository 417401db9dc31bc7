using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Changes one's own password, which ends one's other sessions.</summary>
[Route(StaffPaths.Password)]
public sealed class PasswordController(
    IValidator<PasswordForm> validator, UserManager<StaffUser> users, SignInManager<StaffUser> sessions,
    AuditTrail audit) : StaffController
{
    private const string FormView = "Password";
    private const string DoneKey = "PasswordChanged";

    [HttpGet("")]
    public IActionResult Change(bool gewijzigd)
    {
        ViewData[DoneKey] = gewijzigd;
        return View(FormView, new PasswordForm());
    }

    [HttpPost("")]
    public async Task<IActionResult> Change(PasswordForm form)
    {
        var validation = await validator.ValidateAsync(form);
        validation.AddToModelState(ModelState, prefix: null);
        var user = await users.GetUserAsync(User) ?? throw new InvalidOperationException("A session without an account.");
        if (!ModelState.IsValid)
        {
            return Invalid(FormView, form);
        }

        audit.Add(AuditKind.PasswordChanged, user.Id);
        var result = await users.ChangePasswordAsync(user, form.Current!, form.New!);
        if (result.Succeeded)
        {
            // The change ended every session, this one included: begin it anew.
            await sessions.RefreshSignInAsync(user);
            return new SeeOtherResult($"{StaffPaths.Password}?gewijzigd=true");
        }

        foreach (var error in result.Errors)
        {
            var isAboutCurrent = error.Code == nameof(IdentityErrorDescriber.PasswordMismatch);
            ModelState.AddModelError(isAboutCurrent ? nameof(form.Current) : nameof(form.New), error.Description);
        }

        return Invalid(FormView, form);
    }
}
