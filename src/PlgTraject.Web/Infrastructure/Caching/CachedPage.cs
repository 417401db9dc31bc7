using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>An answer in one coding, as it is sent until the program ends.</summary>
/// <param name="Body">The packed bytes.</param>
/// <param name="ContentType">What they are once unpacked.</param>
/// <param name="ContentEncoding">How they are packed; empty for not at all.</param>
/// <param name="Vary">What else than the address decides which answer it is.</param>
/// <param name="CacheControl">How long who receives it may keep it.</param>
public sealed record CachedPage(
    byte[] Body, StringValues ContentType, StringValues ContentEncoding, StringValues Vary, StringValues CacheControl)
    : IKeptAnswer
{
    /// <summary>A strong tag: other bytes, another tag, so each coding has its own.</summary>
    public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 16))}\"";

    /// <summary>Answers with the page, or with 304 to who has it. A HEAD gets what a GET would, without the bytes.</summary>
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

    /// <summary>Whether the client names our tag. Nearly always it sends that one and nothing else.</summary>
    private bool IsKnown(StringValues tags) => tags.Count > 0 && (tags == Tag
        || (EntityTagHeaderValue.TryParseList(tags, out var known) && known.Any(tag => tag.Tag == Tag || tag.Tag == "*")));
}
