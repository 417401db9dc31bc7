using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>Makes the first account, with the code that the program printed when it started.</summary>
public sealed class FirstAccountController(
    IValidator<FirstAccountForm> validator, FirstAccount first, StaffSessions sessions,
    IOptions<StaffOptions> options) : SignInPageController
{
    private const string FormView = "FirstAccount";
    private const string GoneView = "FirstAccountGone";

    [HttpGet(Addresses.Staff.FirstAccount)]
    public async Task<IActionResult> Make(
        [FromQuery(Name = Addresses.Staff.CodeParameter)] string? code, CancellationToken cancellationToken) =>
        await first.MayBeMadeWithAsync(code, cancellationToken)
            ? View(FormView, new FirstAccountForm { Code = code })
            : Gone();

    [HttpPost(Addresses.Staff.FirstAccount), ShowsStaleForm]
    public async Task<IActionResult> Make(FirstAccountForm form, CancellationToken cancellationToken)
    {
        if (!await first.MayBeMadeWithAsync(form.Code, cancellationToken))
        {
            return Gone();
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(FormView, form);
        }

        var (colleague, errors) = await first.MakeAsync(
            form.DisplayName!.Trim(), form.Email!.Trim(),
            options.Value.LocalAccounts ? form.Password : null);
        if (colleague is { PasswordHash: null })
        {
            return new SeeOtherResult(Addresses.Staff.SignIn);
        }

        if (colleague is not null)
        {
            await sessions.BeginAsync(colleague, SignInMethods.Password);
            return new SeeOtherResult(Addresses.Staff.Root);
        }

        foreach (var error in errors)
        {
            var isAboutPassword = error.Code.StartsWith("Password", StringComparison.Ordinal);
            ModelState.AddModelError(isAboutPassword ? nameof(form.Password) : nameof(form.Email), error.Description);
        }

        return ModelState.IsValid ? Gone() : Invalid(FormView, form);
    }

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View(GoneView);
    }
}
