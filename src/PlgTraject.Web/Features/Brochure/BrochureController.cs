using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>The page about the brochure, and the brochure itself.</summary>
public sealed class BrochureController(
    BrochureDocument document, BrochureFile file, BrochureDownloadCounter counter) : Controller
{
    [HttpGet("/brochure"), CachedPage]
    public IActionResult Brochure() => View(new BrochureModel(document, file.Kilobytes));

    [HttpGet("/brochure/de-school-als-plg.pdf")]
    public IActionResult Download()
    {
        Response.OnCompleted(CountAsync);
        Response.Headers.ContentDisposition = "inline; filename=\"De school als PLG - brochure.pdf\"";
        // A browser asks each time and mostly gets 304: an old price in a cache is worth less than a round trip.
        Response.Headers.CacheControl = "public, no-cache";
        return File(file.Bytes, "application/pdf", file.Modified, file.Tag, enableRangeProcessing: true);
    }

    /// <summary>
    /// Runs when the visitor has the answer, on a thread of its own: the connection's next request must not wait for the
    /// disk. Only a whole file counts: no question whether it changed, no HEAD, no further part of a download already counted.
    /// </summary>
    private Task CountAsync()
    {
        if (HttpMethods.IsGet(Request.Method) && Response.StatusCode == StatusCodes.Status200OK
            && !HttpContext.RequestAborted.IsCancellationRequested)
        {
            _ = Task.Run(counter.CountAsync);
        }

        return Task.CompletedTask;
    }
}
