using System.Net.Http.Headers;

namespace PlgTraject.Benchmarks.Bare;

/// <summary>An answer of the product, kept as the bytes that were sent.</summary>
internal sealed record BareAnswer(byte[] Body, string ContentType, string? ContentEncoding, string Tag)
{
    public static readonly string[] Paths = ["/", "/brochure/de-school-als-plg.pdf"];

    public static async Task<Dictionary<string, BareAnswer>> TakeAsync(Uri product)
    {
        using var client = new HttpClient { BaseAddress = product };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var answers = new Dictionary<string, BareAnswer>();
        foreach (var path in Paths)
        {
            using var answer = await client.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            answers[path] = new BareAnswer(
                await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentType!.ToString(),
                answer.Content.Headers.ContentEncoding.SingleOrDefault(), answer.Headers.ETag!.Tag);
        }

        return answers;
    }
}
