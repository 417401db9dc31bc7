using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Figures;

/// <summary>How many schools ask, how fast they are answered, and what becomes of it.</summary>
public sealed class FiguresController(FiguresReader reader) : StaffController
{
    [HttpGet(Addresses.Staff.Figures)]
    public async Task<IActionResult> Figures(FiguresFilter filter, CancellationToken cancellationToken) =>
        View(await reader.ReadAsync(filter, Me.MayAdminister, cancellationToken));
}
