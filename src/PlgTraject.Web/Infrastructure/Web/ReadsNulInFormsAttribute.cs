using System.Text;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// The framework reads nothing of a form in which one value holds the character NUL. With this on an action such a
/// character arrives as U+0001 instead, for the validator to object to, and every other value arrives as typed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadsNulInFormsAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            var body = await reader.ReadToEndAsync(context.HttpContext.RequestAborted);
            request.Body = new MemoryStream(Encoding.Latin1.GetBytes(body.Replace("%00", "%01", StringComparison.Ordinal)));
        }

        await next();
    }
}
