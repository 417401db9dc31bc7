using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>The page about the brochure, and the brochure itself.</summary>
public sealed class BrochureController(BrochureDocument document, BrochureFile file, BrochureAnswer answer) : Controller
{
    [HttpGet("/brochure"), CachedPage]
    public IActionResult Brochure() => View(new BrochureModel(document, file.Kilobytes));

    // Only until the brochure is drawn; then UseBrochure answers.
    [HttpGet(BrochureFile.Path)]
    public IResult Download() => answer.For(HttpContext);
}
