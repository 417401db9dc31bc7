using PlgTraject.Web.Documents.Brochure;
using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>
/// Answers with the brochure: the whole file, the part that was asked for, or 304 when the visitor has it already. It
/// counts the answers with the whole file.
/// </summary>
public sealed class BrochureAnswer(BrochureFile file, BrochureDownloadCounter counter) : IKeptAnswer
{
    public async Task WriteAsync(HttpContext context)
    {
        var (bytes, tag) = await file.ReadAsync(context.RequestAborted);
        context.Response.OnCompleted(() => CountAsync(context));
        context.Response.Headers.ContentDisposition = $"inline; filename=\"{BrochureFile.FileName}\"";
        context.Response.Headers.CacheControl = Revalidation.AskEachTime;
        var answer = TypedResults.File(
            bytes, BrochureFile.MediaType, enableRangeProcessing: true, lastModified: file.Modified,
            entityTag: tag);
        await answer.ExecuteAsync(context);
    }

    /// <summary>
    /// Runs after the visitor has received the answer, so that nobody waits for the counting. Only an answer with the
    /// whole file (200 to a GET) is a download. Answers to a HEAD, answers that the visitor's copy is still right (304)
    /// and answers with a part of the file (206) are not counted.
    /// </summary>
    private Task CountAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status200OK
            && !context.RequestAborted.IsCancellationRequested)
        {
            // The count is not awaited, because the next request of this connection would wait for the database then.
            _ = counter.CountAsync();
        }

        return Task.CompletedTask;
    }
}
