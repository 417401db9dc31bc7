using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>
/// Marks an action whose answer is the same for everybody until the program starts again or forgets it. The answer is
/// made and packed once for each coding, and then served from the <see cref="PageCache"/>. Do not mark an action that
/// sets a cookie or whose page holds an antiforgery token.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CachedPageAttribute : SameForAllAttribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        using var made = new MemoryStream();
        if (!await MakeAsync(http, made, next))
        {
            return;
        }

        if (http.Response.StatusCode != StatusCodes.Status200OK)
        {
            await http.Response.Body.WriteAsync(made.ToArray());
            return;
        }

        if (http.Response.Headers.SetCookie.Count > 0)
        {
            throw new InvalidOperationException(
                $"{http.Request.Path} sets a cookie, so it can't be kept for everybody.");
        }

        var coding = AcceptEncoding.Choose(http.Request.Headers.AcceptEncoding);
        IKeptAnswer page = Pack(made.ToArray(), coding, http.Response.Headers);
        // Routing accepts other spellings of the path too. Only the one address is kept, so that requests cannot fill
        // the cache.
        if (http.Request.Path.Value == $"/{context.ActionDescriptor.AttributeRouteInfo!.Template}")
        {
            page = http.RequestServices.GetRequiredService<PageCache>().Keep(http.Request.Path.Value, coding, page);
        }

        await page.WriteAsync(http);
    }

    /// <summary>
    /// Runs the action and collects its answer in a buffer. It runs as for GET, because for HEAD it might leave out
    /// what must be kept.
    /// </summary>
    /// <returns>False when the action failed, so that the error page follows.</returns>
    private static async Task<bool> MakeAsync(HttpContext http, MemoryStream made, ResourceExecutionDelegate next)
    {
        var (outside, method) = (http.Response.Body, http.Request.Method);
        (http.Response.Body, http.Request.Method) = (made, HttpMethods.Get);
        try
        {
            var executed = await next();
            return executed.Exception is null || executed.ExceptionHandled;
        }
        finally
        {
            (http.Response.Body, http.Request.Method) = (outside, method);
        }
    }

    private static CachedPage Pack(byte[] bytes, ContentCoding coding, IHeaderDictionary headers)
    {
        var control = headers.CacheControl.Count > 0
            ? headers.CacheControl
            : new StringValues(Revalidation.AskEachTime);
        // The format of a picture packs it already.
        if (headers.ContentType.ToString().StartsWith("image/", StringComparison.Ordinal))
        {
            return new CachedPage(bytes, headers.ContentType, default, default, control);
        }

        var (packed, name) = coding switch
        {
            ContentCoding.Brotli => (Compression.Brotli(bytes), "br"),
            ContentCoding.Gzip => (Compression.Gzip(bytes), "gzip"),
            ContentCoding.Identity => (bytes, null),
            _ => throw new ArgumentOutOfRangeException(nameof(coding), coding, "No way to pack it yet."),
        };
        return new CachedPage(packed, headers.ContentType, name, HeaderNames.AcceptEncoding, control);
    }
}

/// <summary>
/// Marks an action whose answer does not depend on who asks. It runs before the session is looked at: renewing a
/// session would add a cookie, and would forbid every cache to keep the answer.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public class SameForAllAttribute : Attribute;
