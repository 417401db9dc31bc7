using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Shows who did what.</summary>
[Authorize(StaffPolicies.Administer)]
public sealed class AuditController(AuditLog log) : StaffController
{
    [HttpGet(StaffPaths.Audit)]
    public async Task<IActionResult> Audit(AuditFilter filter, CancellationToken cancellationToken) =>
        View(await log.FindAsync(filter, cancellationToken));
}
