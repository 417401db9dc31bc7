using System.Net;
using System.Net.Http.Headers;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Features.Brochure;

public sealed class BrochureServingTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Download_Anonymous_AnswersTheFileWithValidators()
    {
        using var answer = await Send(HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        var name = answer.Content.Headers.ContentDisposition.FileName!.Trim('"');
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.True(answer.Headers.CacheControl!.NoCache);
        Assert.Contains("bytes", answer.Headers.AcceptRanges);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Download_SameTag_AnswersNotModified()
    {
        using var first = await Send(HttpMethod.Get);
        using var second = await Send(HttpMethod.Get, headers => headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Download_NotModifiedSince_AnswersNotModified()
    {
        using var first = await Send(HttpMethod.Get);
        using var second = await Send(
            HttpMethod.Get, headers => headers.IfModifiedSince = first.Content.Headers.LastModified);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Download_Range_AnswersThatPart()
    {
        using var whole = await Send(HttpMethod.Get);
        using var part = await Send(HttpMethod.Get, headers => headers.Range = new RangeHeaderValue(100, 199));

        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[100..200], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Download_Head_AnswersHeadersOnly()
    {
        using var whole = await Send(HttpMethod.Get);
        using var head = await Send(HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, Action<HttpRequestHeaders>? headers = null)
    {
        var request = new HttpRequestMessage(method, BrochurePdf.Url);
        headers?.Invoke(request.Headers);
        return app.Visitor().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
