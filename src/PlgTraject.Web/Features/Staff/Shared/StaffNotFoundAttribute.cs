using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PlgTraject.Web.Access;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>
/// What is not there is said to who is signed in with a page of the staff area, which leads on from there. Everybody else
/// gets the answer of the site.
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
