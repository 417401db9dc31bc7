using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// Gives an action an empty form or filter when the request could not be read. The framework only notes an error in the
/// model state, and gives the action null even if its parameter may not be null.
/// </summary>
public sealed class UnreadableRequestFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var parameter in ((ControllerActionDescriptor)context.ActionDescriptor).MethodInfo.GetParameters())
        {
            var type = parameter.ParameterType;
            var isForm = type.IsClass && type.GetConstructor(Type.EmptyTypes) is not null;
            if (isForm && !context.ActionArguments.ContainsKey(parameter.Name!))
            {
                context.ActionArguments[parameter.Name!] = Activator.CreateInstance(type);
            }
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
