using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PlgTraject.Web.Access;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>
/// Addresses that do not exist. Somebody who is not signed in is not told that, but must sign in first.
/// </summary>
public sealed class UnknownPageController : StaffController
{
    [Route(Addresses.Staff.AnyTemplate, Order = int.MaxValue), IgnoreAntiforgeryToken]
    public IActionResult Unknown() => NotFound();
}

/// <summary>
/// Tells a colleague who is signed in on a page of the staff area, with its menu, that something does not exist.
/// Everybody else gets the page of the public site.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StaffNotFoundAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is NotFoundResult && new CurrentUser(context.HttpContext.User).IsSignedIn)
        {
            context.Result = new ViewResult { ViewName = "UnknownPage", StatusCode = StatusCodes.Status404NotFound };
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
