using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.StyleGuide;

/// <summary>Every component of the site in every state.</summary>
public sealed class StyleGuideController : StaffController
{
    [HttpGet(Addresses.Staff.StyleGuide)]
    public IActionResult StyleGuide()
    {
        // So that the fields below show what an error looks like.
        ModelState.AddModelError(
            nameof(StyleGuideModel.Wrong), EmailAddress.Invalid);
        ModelState.AddModelError(nameof(StyleGuideModel.WrongChoice), "Kies een van de mogelijkheden");
        return View(new StyleGuideModel());
    }
}
