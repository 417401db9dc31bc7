using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace PlgTraject.Web.Infrastructure;

/// <summary>A view stands next to its controller: the folder of the controller's namespace, then Features/Shared.</summary>
public sealed class FeatureViewLocationExpander : IViewLocationExpander
{
    private const string Root = "PlgTraject.Web.";
    private const string Key = "feature";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var controller = (ControllerActionDescriptor)context.ActionContext.ActionDescriptor;
        context.Values[Key] = controller.ControllerTypeInfo.Namespace![Root.Length..].Replace('.', '/');
    }

    public IEnumerable<string> ExpandViewLocations(
        ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [$"/{context.Values[Key]}/{{0}}.cshtml", "/Features/Shared/{0}.cshtml"];
}
