using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// Makes every page that answers GET answer HEAD too, as RFC 9110 asks. Otherwise it would refuse link checkers and
/// monitors, which use HEAD.
/// </summary>
public sealed class HeadFollowsGet : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            var constraint = selector.ActionConstraints.OfType<HttpMethodActionConstraint>().SingleOrDefault();
            if (constraint?.HttpMethods.SequenceEqual([HttpMethods.Get]) is not true)
            {
                continue;
            }

            string[] both = [HttpMethods.Get, HttpMethods.Head];
            selector.ActionConstraints.Remove(constraint);
            selector.ActionConstraints.Add(new HttpMethodActionConstraint(both));
            selector.EndpointMetadata.Remove(selector.EndpointMetadata.OfType<HttpMethodMetadata>().Single());
            selector.EndpointMetadata.Add(new HttpMethodMetadata(both));
        }
    }
}
