using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Shows what the privacy page said in a version.</summary>
public sealed class PrivacyTextController(PlgTrajectDbContext database) : StaffController
{
    [HttpGet(StaffPaths.Privacy + "/tekst/{version}")]
    public async Task<IActionResult> Text(string version, CancellationToken cancellationToken) =>
        await database.PrivacyTexts.AsNoTracking().SingleOrDefaultAsync(text => text.Version == version, cancellationToken) is { } text
            ? View("PrivacyText", new PrivacyTextModel(text.Version, text.Text, text.FirstShownAt))
            : NotFound();
}
