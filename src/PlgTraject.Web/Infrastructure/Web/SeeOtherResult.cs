using Microsoft.AspNetCore.Mvc;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// Answers 303, so that the browser gets the next page with GET, and reloading that page posts nothing.
/// </summary>
/// <param name="path">Local path of the next page.</param>
public sealed class SeeOtherResult(string path) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = path;
    }
}
