using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>
/// The answers of the actions marked with <see cref="CachedPageAttribute"/>, and the brochure. They change when the
/// program starts again, or when it forgets one that must be made anew. Only the one address of a page is kept, so
/// requests cannot fill it. docs/decisions/0012 says why this is not the output cache of the framework.
/// </summary>
public sealed class PageCache
{
    private readonly ConcurrentDictionary<string, IKeptAnswer>[] _answers =
        [.. Enum.GetValues<ContentCoding>().Select(_ => new ConcurrentDictionary<string, IKeptAnswer>())];

    public IKeptAnswer? Find(string path, ContentCoding coding) => _answers[(int)coding].GetValueOrDefault(path);

    /// <summary>Keeps the answer, unless another request was first: then it returns the answer of that one.</summary>
    public IKeptAnswer Keep(string path, ContentCoding coding, IKeptAnswer answer) =>
        _answers[(int)coding].GetOrAdd(path, answer);

    /// <summary>Has the pages at these addresses made anew by whoever asks first.</summary>
    public void Forget(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var answers in _answers)
            {
                answers.TryRemove(path, out _);
            }
        }
    }

    /// <summary>Keeps an answer that is the same in every coding.</summary>
    public void Keep(string path, IKeptAnswer answer)
    {
        foreach (var answers in _answers)
        {
            answers.TryAdd(path, answer);
        }
    }
}

/// <summary>An answer in one coding, as it is sent.</summary>
/// <param name="Body">The packed bytes.</param>
/// <param name="ContentType">What they are once unpacked.</param>
/// <param name="ContentEncoding">How they are packed; empty when they are not.</param>
/// <param name="Vary">Which headers of a request, besides its address, decide which answer it gets.</param>
/// <param name="CacheControl">For how long the receiver may keep it.</param>
public sealed record CachedPage(
    byte[] Body, StringValues ContentType, StringValues ContentEncoding, StringValues Vary, StringValues CacheControl)
    : IKeptAnswer
{
    /// <summary>Each coding has its own, because it has bytes of its own.</summary>
    public string Tag { get; } = Revalidation.TagOf(Body);

    /// <summary>
    /// Answers with the page, or with 304 when the client has it. HEAD gets the headers of GET without the bytes.
    /// </summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = Tag;
        response.Headers.CacheControl = CacheControl;
        response.Headers.Vary = Vary;
        if (IsKnown(context.Request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.Headers.ContentType = ContentType;
        response.Headers.ContentEncoding = ContentEncoding;
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(Body);
        }
    }

    /// <summary>
    /// Whether the client has this page. It nearly always sends this one tag, so that needs no parsing.
    /// </summary>
    private bool IsKnown(StringValues tags) => tags.Count > 0 && (tags == Tag || IsAmong(tags));

    private bool IsAmong(StringValues tags) =>
        EntityTagHeaderValue.TryParseList(tags, out var known) && known.Any(tag => tag.Tag == Tag || tag.Tag == "*");
}
