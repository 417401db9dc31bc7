using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Signs a colleague out everywhere, for one who lost a laptop.</summary>
[Authorize(StaffPolicies.Administer)]
public sealed class ColleagueSessionsController(StaffAccounts accounts, UserManager<StaffUser> users) : StaffController
{
    [HttpPost(StaffPaths.People + "/{id}/sessies-beeindigen")]
    public async Task<IActionResult> End(string id, CancellationToken cancellationToken)
    {
        var change = await accounts.EndSessionsAsync(id, users.GetUserId(User)!, cancellationToken);
        return change == AccountChange.NotFound
            ? NotFound()
            : new SeeOtherResult($"{StaffPaths.People}/{id}?gedaan={(change == AccountChange.Done ? "sessies" : "niet")}");
    }
}
