using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.AuditLog;

/// <summary>Shows the audit log: who did what, and when.</summary>
[Authorize(StaffPolicies.Administer)]
public sealed class AuditController(AuditReader reader) : StaffController
{
    [HttpGet(Addresses.Staff.Audit)]
    public async Task<IActionResult> Audit(AuditFilter filter, CancellationToken cancellationToken) =>
        View(await reader.FindAsync(filter, cancellationToken));
}
