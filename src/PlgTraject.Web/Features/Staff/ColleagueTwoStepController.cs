using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Takes away the second step of a colleague who lost app and recovery codes.</summary>
[Authorize(StaffPolicies.Administer)]
public sealed class ColleagueTwoStepController(StaffAccounts accounts, UserManager<StaffUser> users) : StaffController
{
    [HttpPost(StaffPaths.People + "/{id}/tweede-stap-uit")]
    public async Task<IActionResult> Remove(string id, CancellationToken cancellationToken)
    {
        var change = await accounts.RemoveTwoStepAsync(id, users.GetUserId(User)!, cancellationToken);
        return change == AccountChange.NotFound
            ? NotFound()
            : new SeeOtherResult($"{StaffPaths.People}/{id}?gedaan={(change == AccountChange.Done ? "tweede-stap" : "niet")}");
    }
}
