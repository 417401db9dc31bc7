using Microsoft.AspNetCore.Mvc;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>303: the browser fetches the next page with GET, so that reloading it posts nothing again.</summary>
/// <param name="path">Local path of the next page.</param>
public sealed class SeeOtherResult(string path) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = path;
    }
}
