using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>The page about the brochure, and the brochure itself.</summary>
public sealed class BrochureController(
    BrochureDocument document, BrochureFile file, BrochureAnswer answer, PageCache cache) : Controller
{
    [HttpGet(Addresses.Brochure), CachedPage]
    public IActionResult Brochure() => View(new BrochureModel(document.Document, file.Kilobytes));

    /// <summary>
    /// Runs until it has succeeded once, since drawing can fail and then the error page answers. From then on the cache
    /// answers.
    /// </summary>
    [HttpGet(Addresses.BrochureFile)]
    public async Task Download()
    {
        await answer.WriteAsync(HttpContext);
        cache.Keep(Addresses.BrochureFile, answer);
    }
}
