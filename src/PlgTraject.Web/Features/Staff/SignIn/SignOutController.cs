using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>Ends the session of a colleague.</summary>
[Authorize(StaffPolicies.SignedIn)]
public sealed class SignOutController(StaffSessions sessions, AuditTrail audit, ILogger<SignOutController> logger)
    : OpenStaffController
{
    [HttpPost(Addresses.Staff.SignOut)]
    public new async Task<IActionResult> SignOut()
    {
        try
        {
            await sessions.EndAsync();
            audit.Add(new SignedOut());
            // Without the token of the request: somebody who closes the page has still signed out.
            await audit.SaveAsync();
        }
        catch (Exception exception)
        {
            logger.LogWarning(
                exception,
                "Somebody signed out, and the end of the session or the line in the audit log could not be written");
        }

        return new SeeOtherResult(Addresses.Staff.SignIn);
    }
}
