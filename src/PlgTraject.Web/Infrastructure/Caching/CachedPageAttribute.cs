using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>
/// On an action whose answer is the same for everybody until the program starts again: it is made and packed once for each
/// coding and then served from the <see cref="PageCache"/>. Never on what sets a cookie or holds an antiforgery token.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CachedPageAttribute : Attribute, IAsyncResourceFilter
{
    // A browser asks each time and mostly gets 304: an old price in a cache is worth less than a round trip.
    private const string AskEachTime = "public, no-cache";

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
            throw new InvalidOperationException($"{http.Request.Path} sets a cookie, so it can't be kept for everybody.");
        }

        var coding = AcceptEncoding.Choose(http.Request.Headers.AcceptEncoding);
        IKeptAnswer page = Pack(made.ToArray(), coding, http.Response.Headers);
        // Routing takes other spellings of a path too; only the one address may take room.
        if (http.Request.Path.Value == $"/{context.ActionDescriptor.AttributeRouteInfo!.Template}")
        {
            page = http.RequestServices.GetRequiredService<PageCache>().Keep(http.Request.Path.Value, coding, page);
        }

        await page.WriteAsync(http);
    }

    /// <summary>
    /// Runs the action with its answer going into a buffer, as for GET: for HEAD it might leave out what is to be kept.
    /// False when it failed, and the error page is to come.
    /// </summary>
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
        var control = headers.CacheControl.Count > 0 ? headers.CacheControl : new StringValues(AskEachTime);
        // Pictures are packed already.
        if (headers.ContentType.ToString().StartsWith("image/", StringComparison.Ordinal))
        {
            return new CachedPage(bytes, headers.ContentType, default, default, control);
        }

        var (packed, name) = coding switch
        {
            ContentCoding.Brotli => (Compression.Brotli(bytes), "br"),
            ContentCoding.Gzip => (Compression.Gzip(bytes), "gzip"),
            _ => (bytes, null),
        };
        return new CachedPage(packed, headers.ContentType, name, HeaderNames.AcceptEncoding, control);
    }
}
