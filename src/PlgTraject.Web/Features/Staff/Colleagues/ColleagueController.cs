using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>The account of one colleague, and what a beheerder may do with it.</summary>
[Authorize(StaffPolicies.Administer)]
public sealed class ColleagueController(PlgTrajectDbContext database, ColleagueAccounts accounts) : StaffController
{
    [HttpGet(Addresses.Staff.ColleagueTemplate)]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        await database.Users.Select(ColleagueModel.SeenBy(Me.Id))
            .SingleOrDefaultAsync(colleague => colleague.Id == id, cancellationToken) is { } colleague
            ? View("Colleague", colleague)
            : NotFound();

    [HttpPost(Addresses.Staff.ChangeRoleTemplate)]
    public async Task<IActionResult> ChangeRole(string id, string? role, CancellationToken cancellationToken) =>
        StaffRoles.Parse(role) is { } chosen
            ? Answer(
                id, await accounts.ChangeRoleAsync(id, chosen, Me.Id, cancellationToken), ColleagueNotices.RoleChanged)
            : BadRequest();

    [HttpPost(Addresses.Staff.DeactivateTemplate)]
    public async Task<IActionResult> Deactivate(string id, CancellationToken cancellationToken) =>
        Answer(
            id,
            await accounts.SetActiveAsync(id, isActive: false, Me.Id, cancellationToken),
            ColleagueNotices.Deactivated);

    [HttpPost(Addresses.Staff.ReactivateTemplate)]
    public async Task<IActionResult> Reactivate(string id, CancellationToken cancellationToken) =>
        Answer(
            id,
            await accounts.SetActiveAsync(id, isActive: true, Me.Id, cancellationToken),
            ColleagueNotices.Reactivated);

    [HttpPost(Addresses.Staff.InviteAgainTemplate)]
    public async Task<IActionResult> InviteAgain(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.InviteAgainAsync(id, Me.Id, cancellationToken), ColleagueNotices.Invited);

    /// <summary>For a colleague who lost the app and the recovery codes.</summary>
    [HttpPost(Addresses.Staff.RemoveSecondStepTemplate)]
    public async Task<IActionResult> RemoveSecondStep(string id, CancellationToken cancellationToken) =>
        Answer(
            id,
            await accounts.RemoveSecondStepAsync(id, Me.Id, cancellationToken),
            ColleagueNotices.SecondStepRemoved);

    /// <summary>For a colleague who lost a laptop.</summary>
    [HttpPost(Addresses.Staff.EndSessionsTemplate)]
    public async Task<IActionResult> EndSessions(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.EndSessionsAsync(id, Me.Id, cancellationToken), ColleagueNotices.SessionsEnded);

    private IActionResult Answer(string id, AccountChange change, Notice done) => change switch
    {
        AccountChange.Done => SeeOther(Addresses.Staff.Colleague(id), done),
        AccountChange.Unchanged => SeeOther(Addresses.Staff.Colleague(id), ColleagueNotices.Unchanged),
        AccountChange.NotFound => NotFound(),
        AccountChange.Refused => SeeOther(Addresses.Staff.Colleague(id), ColleagueNotices.NotAllowed),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Has no answer yet."),
    };
}
