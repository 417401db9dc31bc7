using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>The page about the brochure, and the brochure itself.</summary>
public sealed class BrochureController(
    BrochureDocument document, BrochureFile file, BrochureDownloadCounter counter) : Controller
{
    [HttpGet("/brochure")]
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
    /// Runs when the visitor has the answer, so that counting delays nothing. Only a whole file counts: no question
    /// whether it changed, no HEAD, no further part of a download already counted.
    /// </summary>
    private Task CountAsync() =>
        HttpMethods.IsGet(Request.Method) && Response.StatusCode == StatusCodes.Status200OK
            && !HttpContext.RequestAborted.IsCancellationRequested
            ? counter.CountAsync()
            : Task.CompletedTask;
}
