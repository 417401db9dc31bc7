using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// An address with a part that holds nothing one can see, such as a tab, names nothing: it is answered with 404 before
/// an action makes another address of that part.
/// </summary>
internal sealed class BlankAddressFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ActionDescriptor.Parameters.Any(parameter =>
            context.RouteData.Values.ContainsKey(parameter.Name)
            && !(context.ActionArguments.TryGetValue(parameter.Name, out var value) && value is not null)))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
