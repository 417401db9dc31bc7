using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>Shows what the privacy page said in a version.</summary>
public sealed class PrivacyTextController(PlgTrajectDbContext database) : StaffController
{
    [HttpGet(Addresses.Staff.PrivacyTextTemplate)]
    public async Task<IActionResult> Text(string version, CancellationToken cancellationToken)
    {
        var text = await database.PrivacyTexts.AsNoTracking()
            .SingleOrDefaultAsync(text => text.Version == version, cancellationToken);
        return text is null
            ? NotFound()
            : View("PrivacyText", new PrivacyTextModel(text.Version, text.Text, text.FirstShownAt));
    }
}
