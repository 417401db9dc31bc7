using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Who has an account, and what they may do.</summary>
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
                return Done(StaffPaths.People, "uitgenodigd");
            }

            // The address is the name of the account, so there are two errors about one thing.
            ModelState.AddModelError(nameof(form.Email), result.Errors.First().Description);
        }

        return Invalid("People", await ModelAsync(form, cancellationToken));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Person(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } person ? View(person) : NotFound();

    [HttpPost("{id}/rol")]
    public async Task<IActionResult> ChangeRole(string id, string? role, CancellationToken cancellationToken) =>
        Enum.TryParse<StaffRole>(role, out var chosen) && Enum.IsDefined(chosen)
            ? Answer(id, await accounts.ChangeRoleAsync(id, chosen, Me, cancellationToken), "rol")
            : BadRequest();

    [HttpPost("{id}/uit")]
    public async Task<IActionResult> Deactivate(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.SetActiveAsync(id, isActive: false, Me, cancellationToken), "uit");

    [HttpPost("{id}/aan")]
    public async Task<IActionResult> Reactivate(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.SetActiveAsync(id, isActive: true, Me, cancellationToken), "aan");

    [HttpPost("{id}/uitnodiging")]
    public async Task<IActionResult> InviteAgain(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.InviteAgainAsync(id, Me, cancellationToken), "uitgenodigd");

    /// <summary>For a colleague who lost app and recovery codes.</summary>
    [HttpPost("{id}/tweede-stap-uit")]
    public async Task<IActionResult> RemoveTwoStep(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.RemoveTwoStepAsync(id, Me, cancellationToken), "tweede-stap");

    /// <summary>For a colleague who lost a laptop.</summary>
    [HttpPost("{id}/sessies-beeindigen")]
    public async Task<IActionResult> EndSessions(string id, CancellationToken cancellationToken) =>
        Answer(id, await accounts.EndSessionsAsync(id, Me, cancellationToken), "sessies");

    private string Me => users.GetUserId(User)!;

    private IActionResult Answer(string id, AccountChange change, string done) => change switch
    {
        AccountChange.Done => Done($"{StaffPaths.People}/{id}", done),
        AccountChange.NotFound => NotFound(),
        _ => Done($"{StaffPaths.People}/{id}", "niet"),
    };

    private static SeeOtherResult Done(string path, string what) => new($"{path}?gedaan={what}");

    private async Task<PeopleModel> ModelAsync(InviteForm form, CancellationToken cancellationToken) => new()
    {
        Email = form.Email,
        Role = form.Role ?? nameof(StaffRole.Advisor),
        People = await Everybody().OrderBy(person => person.Name).ThenBy(person => person.Id).ToListAsync(cancellationToken),
    };

    private Task<PersonModel?> FindAsync(string id, CancellationToken cancellationToken) =>
        Everybody().SingleOrDefaultAsync(person => person.Id == id, cancellationToken);

    private IQueryable<PersonModel> Everybody()
    {
        var me = Me;
        return database.Users.Select(user => new PersonModel
        {
            Id = user.Id,
            Name = user.DisplayName,
            Email = user.Email!,
            Role = user.Role,
            IsInvited = !user.EmailConfirmed,
            DeactivatedAt = user.DeactivatedAt,
            HasTwoStep = user.TwoFactorEnabled,
            IsMe = user.Id == me,
        });
    }
}
