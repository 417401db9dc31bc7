using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>The page about the brochure, and the brochure itself.</summary>
public sealed class BrochureController(BrochureDocument document, BrochureFile file, BrochureAnswer answer) : Controller
{
    [HttpGet(Addresses.Brochure), CachedPage]
    public IActionResult Brochure() => View(new BrochureModel(document.Document, file.Kilobytes));

    // Only until the brochure is drawn; then UseBrochure answers.
    [HttpGet(Addresses.BrochureFile)]
    public IResult Download() => answer.For(HttpContext);
}
