using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.SecondStep;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>
/// The second step of signing in: a code from the app, or one of the recovery codes. The two pages only differ in their
/// words.
/// </summary>
public sealed class SecondStepController(
    IValidator<SecondStepForm> validator, StaffSessions sessions, AccountGuard guard, SignInLimit limit,
    TimeProvider clock) : SignInPageController
{
    private const string FormView = "SecondStep";
    private const string Used = "Deze code is al gebruikt. Wacht op de volgende code in de app.";
    private const string Wrong =
        "De code klopt niet, of er is te vaak geprobeerd. Wacht op de volgende code, of wacht een kwartier.";

    [HttpGet(Addresses.Staff.SecondStep), HttpGet(Addresses.Staff.RecoveryCode)]
    public async Task<IActionResult> Ask() =>
        await sessions.FindPendingAsync() is null
            ? new SeeOtherResult(Addresses.Staff.SignIn)
            : View(FormView, new SecondStepForm());

    [HttpPost(Addresses.Staff.SecondStep), HttpPost(Addresses.Staff.RecoveryCode), ShowsStaleForm]
    public async Task<IActionResult> Check(
        SecondStepForm form, [FromQuery(Name = Addresses.Staff.ReturnParameter)] string? returnPath,
        CancellationToken cancellationToken)
    {
        if (await sessions.FindPendingAsync() is not { } pending)
        {
            return new SeeOtherResult(Addresses.Staff.SignIn);
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(FormView, form);
        }

        var (colleague, isUsed) = await TryAsync(pending.Id, form.Code!);
        if (colleague is null)
        {
            ModelState.AddModelError(nameof(form.Code), isUsed ? Used : Wrong);
            return Invalid(FormView, form);
        }

        await sessions.CompleteAsync(colleague);
        return new SeeOtherResult(OwnPage(returnPath));
    }

    /// <returns>The account, or null with whether the code was right but used before.</returns>
    private async Task<(Colleague? Colleague, bool IsUsed)> TryAsync(string id, string code)
    {
        var client = HttpContext.Connection.RemoteIpAddress;
        if (!limit.Allows(client))
        {
            return (null, false);
        }

        Guess? guess = null;
        var colleague = await guard.TryAsync(
            id, account => guess = SecondStepCode.Use(account, code, clock.GetUtcNow(), use => new SignedIn(use)));
        var isUsed = guess is { Outcome: GuessOutcome.Refused };
        if (colleague is null && !isUsed)
        {
            limit.Count(client);
        }

        return (colleague, isUsed);
    }
}

/// <summary>What is typed as the second step. It is never shown again.</summary>
public sealed class SecondStepForm
{
    public string? Code { get; set; }
}

public sealed class SecondStepFormValidator : AbstractValidator<SecondStepForm>
{
    public SecondStepFormValidator() => RuleFor(form => form.Code).NotEmpty().WithMessage("Vul de code in");
}
