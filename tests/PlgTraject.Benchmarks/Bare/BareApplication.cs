using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace PlgTraject.Benchmarks.Bare;

/// <summary>Writes kept bytes, answers 304 to the tag of those bytes, and stores a row for a posted form.</summary>
internal sealed class BareApplication(Dictionary<string, BareAnswer> answers, RowPerRequest rows)
    : IHttpApplication<IFeatureCollection>
{
    private const int Piece = 64 * 1024;

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        var response = context.GetRequiredFeature<IHttpResponseFeature>();
        if (request.Method == "POST")
        {
            var body = context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;
            var form = await new FormPipeReader(body).ReadFormAsync();
            await rows.StoreAsync(form["Name"].ToString(), form["Email"].ToString(), form["Question"].ToString());
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = "/bedankt";
            return;
        }

        var answer = answers[request.Path];
        response.Headers.ETag = answer.Tag;
        if (request.Headers.IfNoneMatch == answer.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.Headers.ContentType = answer.ContentType;
        response.Headers.ContentEncoding = answer.ContentEncoding;
        response.Headers.ContentLength = answer.Body.Length;
        var writer = context.GetRequiredFeature<IHttpResponseBodyFeature>().Writer;
        // It is written in pieces that fit the buffer of Kestrel, because a whole brochure at once is slower.
        for (var start = 0; start < answer.Body.Length; start += Piece)
        {
            await writer.WriteAsync(answer.Body.AsMemory(start, Math.Min(Piece, answer.Body.Length - start)));
        }
    }
}
