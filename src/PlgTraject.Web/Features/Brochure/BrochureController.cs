using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Documents.Brochure;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>The page about the brochure, and the brochure itself.</summary>
public sealed class BrochureController(
    BrochureDocument document, BrochureFile file, BrochureAnswer answer, PageCache cache) : Controller
{
    [HttpGet(Addresses.Brochure), CachedPage]
    public async Task<IActionResult> Brochure(CancellationToken cancellationToken)
    {
        var (bytes, _) = await file.ReadAsync(cancellationToken);
        return View(new BrochureModel(document.Document, (bytes.Length + 999) / 1000));
    }

    /// <summary>
    /// Only the first requests run this action. As soon as one has been answered with the file, the cache of pages
    /// answers all that follow. When the file cannot be drawn, the visitor sees the error page, and the next request
    /// runs this action again.
    /// </summary>
    [HttpGet(Addresses.BrochureFile), SameForAll]
    public async Task Download()
    {
        await answer.WriteAsync(HttpContext);
        cache.Keep(Addresses.BrochureFile, answer);
    }
}
