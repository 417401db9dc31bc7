using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Today;

/// <summary>The first page of staff: what must be done today.</summary>
public sealed class TodayController(TodayReader reader) : StaffController
{
    [HttpGet(Addresses.Staff.Root)]
    public async Task<IActionResult> Today(CancellationToken cancellationToken) =>
        View(await reader.ReadAsync(Me.Id, cancellationToken));
}
