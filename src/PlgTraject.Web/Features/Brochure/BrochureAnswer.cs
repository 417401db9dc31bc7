using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>The PDF as an answer: whole, a part, or 304; each whole one is counted.</summary>
public sealed class BrochureAnswer(BrochureFile file, BrochureDownloadCounter counter) : IKeptAnswer
{
    public Task WriteAsync(HttpContext context)
    {
        var bytes = file.Bytes;
        context.Response.OnCompleted(() => CountAsync(context));
        context.Response.Headers.ContentDisposition = "inline; filename=\"De school als PLG - brochure.pdf\"";
        // A browser asks each time and mostly gets 304: an old price in a cache is worth less than a round trip.
        context.Response.Headers.CacheControl = "public, no-cache";
        var answer = TypedResults.File(
            bytes, "application/pdf", enableRangeProcessing: true, lastModified: file.Modified, entityTag: file.Tag);
        return answer.ExecuteAsync(context);
    }

    /// <summary>
    /// Runs when the visitor has the answer, so that counting delays nothing. Only a whole file counts: no question
    /// whether it changed, no HEAD, no further part of a download already counted.
    /// </summary>
    private Task CountAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status200OK
            && !context.RequestAborted.IsCancellationRequested)
        {
            // Not awaited: the connection's next request must not wait for the disk.
            _ = counter.CountAsync();
        }

        return Task.CompletedTask;
    }
}
