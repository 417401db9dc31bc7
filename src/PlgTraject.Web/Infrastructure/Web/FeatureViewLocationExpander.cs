using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// A view stands next to its controller: it is looked for in the folder of the controller's namespace, and then in the
/// folder Shared of each folder above it.
/// </summary>
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
        ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var folder = $"/{context.Values[Key]}";
        yield return $"{folder}/{{0}}.cshtml";
        for (var end = folder.LastIndexOf('/'); end > 0; end = folder.LastIndexOf('/', end - 1))
        {
            yield return $"{folder[..end]}/Shared/{{0}}.cshtml";
        }
    }
}
