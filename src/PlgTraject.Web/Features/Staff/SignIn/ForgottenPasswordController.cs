using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>A forgotten password: ask for a mail, and choose a new one with the link in it.</summary>
[LocalAccountsOnly]
public sealed class ForgottenPasswordController(
    ForgottenPassword forgotten, IValidator<ForgottenPasswordForm> requests, IValidator<NewPasswordForm> newPasswords,
    AccountLink link, UserManager<Colleague> users, AccountNotices notices, AuditTrail audit) : SignInPageController
{
    private const string AskView = "ForgottenPassword";
    private const string ChooseView = "NewPassword";

    [HttpGet(Addresses.Staff.ForgottenPassword)]
    public IActionResult Ask() => View(AskView, new ForgottenPasswordForm());

    [HttpPost(Addresses.Staff.ForgottenPassword), ShowsStaleForm]
    public async Task<IActionResult> Ask(ForgottenPasswordForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(requests, form, cancellationToken))
        {
            return Invalid(AskView, form);
        }

        if (!await forgotten.AskAsync(form.Email!.Trim(), HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(
                "", "Er is hiervandaan te vaak om een nieuw wachtwoord gevraagd. Wacht een kwartier.");
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return View(AskView, form);
        }

        return View("ForgottenPasswordAsked");
    }

    [HttpGet(Addresses.Staff.NewPassword)]
    public async Task<IActionResult> Choose([FromQuery(Name = Addresses.Staff.CodeParameter)] string? code) =>
        await link.FindAsync(code, AccountLinkPurpose.PasswordReset) is null
            ? LinkGone()
            : View(ChooseView, new NewPasswordForm { Code = code });

    [HttpPost(Addresses.Staff.NewPassword), ShowsStaleForm]
    public async Task<IActionResult> Choose(NewPasswordForm form, CancellationToken cancellationToken)
    {
        if (await link.FindAsync(form.Code, AccountLinkPurpose.PasswordReset) is not { } colleague)
        {
            return LinkGone();
        }

        if (await IsValidAsync(newPasswords, form, cancellationToken))
        {
            audit.AddBy(colleague, new PasswordReset(), colleague.Id);
            // Whoever reads the mail owns the account, so that guesses of somebody else must not keep them out.
            colleague.Unlock();
            var result = await StaffPassword.ChooseAsync(users, colleague, form.Password!);
            if (result.Succeeded)
            {
                await notices.TellAsync(colleague, new PasswordReset());
                return SeeOther(Addresses.Staff.SignIn, SignInNotices.PasswordChosen);
            }

            AddErrors(result, nameof(form.Password));
        }

        return Invalid(ChooseView, form);
    }
}
