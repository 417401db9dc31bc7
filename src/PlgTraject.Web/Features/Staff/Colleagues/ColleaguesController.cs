using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>
/// Shows who has an account, and invites one more. <see cref="ColleagueController"/> has what is done with one account.
/// </summary>
[Authorize(StaffPolicies.Administer)]
public sealed class ColleaguesController(
    PlgTrajectDbContext database, ColleagueAccounts accounts, IValidator<InviteForm> validator)
    : StaffController
{
    [HttpGet(Addresses.Staff.Colleagues)]
    public async Task<IActionResult> Colleagues(CancellationToken cancellationToken) =>
        View(await ModelAsync(new InviteForm(), cancellationToken));

    [HttpPost(Addresses.Staff.Colleagues), ShowsStaleForm]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancellationToken)
    {
        if (await IsValidAsync(validator, form, cancellationToken))
        {
            var (email, role) = (form.Email!.Trim(), form.ParsedRole!.Value);
            var result = await accounts.InviteAsync(email, role, Me.Id, cancellationToken);
            if (result.Succeeded)
            {
                return SeeOther(Addresses.Staff.Colleagues, ColleagueNotices.Invited);
            }

            // The address is also the name of the account, so that there are two errors about one thing.
            ModelState.AddModelError(nameof(form.Email), result.Errors.First().Description);
        }

        return Invalid("Colleagues", await ModelAsync(form, cancellationToken));
    }

    private async Task<ColleaguesModel> ModelAsync(InviteForm form, CancellationToken cancellationToken) => new()
    {
        Email = form.Email,
        Role = form.Role ?? nameof(StaffRole.Advisor),
        Colleagues = await database.Users.Select(ColleagueModel.SeenBy(Me.Id))
            .OrderBy(colleague => colleague.Name).ThenBy(colleague => colleague.Id).ToListAsync(cancellationToken),
    };
}
