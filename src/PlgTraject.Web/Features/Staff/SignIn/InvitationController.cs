using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>Where the link of an invitation leads: choose a name and a password, and begin.</summary>
[LocalAccountsOnly]
public sealed class InvitationController(
    IValidator<InvitationForm> validator, AccountLink link, UserManager<Colleague> users, StaffSessions sessions,
    AuditTrail audit) : SignInPageController
{
    private const string FormView = "Invitation";

    [HttpGet(Addresses.Staff.Invitation)]
    public async Task<IActionResult> Accept([FromQuery(Name = Addresses.Staff.CodeParameter)] string? code) =>
        await link.FindAsync(code, AccountLinkPurpose.Invitation) is null
            ? LinkGone()
            : View(FormView, new InvitationForm { Code = code });

    [HttpPost(Addresses.Staff.Invitation), ShowsStaleForm]
    public async Task<IActionResult> Accept(InvitationForm form, CancellationToken cancellationToken)
    {
        if (await link.FindAsync(form.Code, AccountLinkPurpose.Invitation) is not { } colleague)
        {
            return LinkGone();
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(FormView, form);
        }

        colleague.DisplayName = form.DisplayName!.Trim();
        colleague.EmailConfirmed = true;
        audit.AddBy(colleague, new InvitationAccepted(), colleague.Id);
        var result = await StaffPassword.ChooseAsync(users, colleague, form.Password!);
        if (result.Succeeded)
        {
            await sessions.BeginAsync(colleague, SignInMethods.Password);
            return new SeeOtherResult(Addresses.Staff.Root);
        }

        AddErrors(result, nameof(form.Password));
        return Invalid(FormView, form);
    }
}
