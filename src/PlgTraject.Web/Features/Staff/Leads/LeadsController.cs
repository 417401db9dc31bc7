using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>The list of leads, on a page and as a file.</summary>
public sealed class LeadsController(LeadList list, LastList last, AuditTrail audit) : StaffController
{
    [HttpGet(Addresses.Staff.Leads)]
    public async Task<IActionResult> Leads(LeadFilter filter, CancellationToken cancellationToken)
    {
        last.Remember(HttpContext, filter, isBoard: false);
        return View(await list.FindAsync(filter, Me.Id, cancellationToken));
    }

    /// <summary>Gives the list as a file, and notes who took how many leads along.</summary>
    [HttpGet(Addresses.Staff.LeadsFile), Authorize(StaffPolicies.Administer)]
    public async Task<IActionResult> File(
        LeadFilter filter, [FromServices] LeadExport export, CancellationToken cancellationToken)
    {
        var (file, count) = await export.WriteAsync(filter, Me.Id, cancellationToken);
        audit.Add(new LeadsExported(count));
        await audit.SaveAsync(cancellationToken);
        return File(file, Csv.MediaType, "aanvragen.csv");
    }
}
