using System.Text;
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

/// <summary>
/// Marks an action whose form may hold the character NUL. The framework would read nothing of such a form. With this
/// attribute the character arrives as U+0001, which the validator refuses, and all other text arrives as it was typed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadsNulInFormsAttribute : Attribute, IAsyncResourceFilter
{
    private const string FormType = "application/x-www-form-urlencoded";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) == true)
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            var body = await reader.ReadToEndAsync(context.HttpContext.RequestAborted);
            var readable = body.Replace("%00", "%01", StringComparison.Ordinal);
            request.Body = new MemoryStream(Encoding.Latin1.GetBytes(readable));
        }

        await next();
    }
}
