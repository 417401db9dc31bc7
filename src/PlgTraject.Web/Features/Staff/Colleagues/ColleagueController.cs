using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
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
[Route(Addresses.Staff.Colleagues + "/{id}"), Authorize(StaffPolicies.Administer)]
public sealed class ColleagueController(PlgTrajectDbContext database, ColleagueAccounts accounts, UserManager<Colleague> users)
    : StaffController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        await database.Users.Select(ColleagueModel.SeenBy(Me)).SingleOrDefaultAsync(colleague => colleague.Id == id, cancellationToken) is { } colleague
            ? View("Colleague", colleague)
            : NotFound();

    [HttpPost("rol")]
    public async Task<IActionResult> ChangeRole(string id, string? role, CancellationToken cancellationToken) =>
        StaffRoles.Parse(role) is { } chosen
            ? Answer(id, await accounts.ChangeRoleAsync(id, chosen, Me, cancellationToken), "rol")
            : BadRequest();

    [HttpPost("uit")]
    public async Task<IActionResult> Deactivate(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.SetActiveAsync(id, isActive: false, Me, cancellationToken), "uit");

    [HttpPost("aan")]
    public async Task<IActionResult> Reactivate(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.SetActiveAsync(id, isActive: true, Me, cancellationToken), "aan");

    [HttpPost("uitnodiging")]
    public async Task<IActionResult> InviteAgain(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.InviteAgainAsync(id, Me, cancellationToken), "uitgenodigd");

    /// <summary>For a colleague who lost app and recovery codes.</summary>
    [HttpPost("tweede-stap-uit")]
    public async Task<IActionResult> RemoveSecondStep(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.RemoveSecondStepAsync(id, Me, cancellationToken), "tweede-stap");

    /// <summary>For a colleague who lost a laptop.</summary>
    [HttpPost("sessies-beeindigen")]
    public async Task<IActionResult> EndSessions(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.EndSessionsAsync(id, Me, cancellationToken), "sessies");

    private string Me => users.GetUserId(User)!;

    private IActionResult Answer(string id, AccountChange change, string done) => change switch
    {
        AccountChange.Done => Done(id, done),
        AccountChange.NotFound => NotFound(),
        _ => Done(id, "niet"),
    };

    private static SeeOtherResult Done(string id, string what) => new($"{Addresses.Staff.Colleagues}/{id}?gedaan={what}");
}
