using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Who has an account, and inviting one more; what is done with one account is in <see cref="PersonController"/>.</summary>
[Route(StaffPaths.People), Authorize(StaffPolicies.Administer)]
public sealed class PeopleController(
    PlgTrajectDbContext database, StaffAccounts accounts, UserManager<StaffUser> users, IValidator<InviteForm> validator)
    : StaffController
{
    [HttpGet("")]
    public async Task<IActionResult> People(CancellationToken cancellationToken) =>
        View(await ModelAsync(new InviteForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancellationToken)
    {
        var validation = await validator.ValidateAsync(form, cancellationToken);
        validation.AddToModelState(ModelState, prefix: null);
        if (ModelState.IsValid)
        {
            var result = await accounts.InviteAsync(form.Email!.Trim(), form.ParsedRole!.Value, Me, cancellationToken);
            if (result.Succeeded)
            {
                return new SeeOtherResult($"{StaffPaths.People}?gedaan=uitgenodigd");
            }

            // The address is the name of the account, so there are two errors about one thing.
            ModelState.AddModelError(nameof(form.Email), result.Errors.First().Description);
        }

        return Invalid("People", await ModelAsync(form, cancellationToken));
    }

    private string Me => users.GetUserId(User)!;

    private async Task<PeopleModel> ModelAsync(InviteForm form, CancellationToken cancellationToken) => new()
    {
        Email = form.Email,
        Role = form.Role ?? nameof(StaffRole.Advisor),
        People = await database.Users.Select(PersonModel.SeenBy(Me))
            .OrderBy(person => person.Name).ThenBy(person => person.Id).ToListAsync(cancellationToken),
    };
}
