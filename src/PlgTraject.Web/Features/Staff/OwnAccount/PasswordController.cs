using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>Changes one's own password, which ends all other sessions of the account.</summary>
[LocalAccountsOnly]
public sealed class PasswordController(
    IValidator<PasswordForm> validator, UserManager<Colleague> users, StaffSessions sessions,
    AccountGuard guard, AccountNotices notices, AuditTrail audit) : StaffController
{
    private const string FormView = "Password";
    private const string WrongPassword =
        "Dit is niet je huidige wachtwoord, of er is te vaak geprobeerd. Typ het opnieuw";

    [HttpGet(Addresses.Staff.Password)]
    public IActionResult Change() => View(FormView, new PasswordForm());

    /// <summary>
    /// Leads a password manager to the page, as W3C's "A Well-Known URL for Changing Passwords" asks.
    /// </summary>
    [HttpGet(Addresses.ChangePassword), AllowAnonymous]
    public IActionResult Find() => new SeeOtherResult(Addresses.Staff.Password);

    [HttpPost(Addresses.Staff.Password), ShowsStaleForm]
    public async Task<IActionResult> Change(PasswordForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(FormView, form);
        }

        // Wrong guesses count here too, because somebody else may use a screen that was left open.
        var matches = await users.CheckPasswordAsync(await MeAsync(users), form.Current!);
        var colleague = await guard.TryAsync(
            Me.Id, _ => matches ? Guess.Half : Guess.Wrong(new CurrentPasswordWrong()));
        if (colleague is null)
        {
            ModelState.AddModelError(nameof(form.Current), WrongPassword);
            return Invalid(FormView, form);
        }

        audit.Add(new PasswordChanged(), colleague.Id);
        var result = await users.ChangePasswordAsync(colleague, form.Current!, form.New!);
        if (result.Succeeded)
        {
            // The change ended every session, also this one.
            await sessions.BeginAnewAsync(colleague);
            await notices.TellAsync(colleague, new PasswordChanged());
            return SeeOther(Addresses.Staff.Password, OwnAccountNotices.PasswordChanged);
        }

        AddErrors(result, nameof(form.New));
        return Invalid(FormView, form);
    }
}
