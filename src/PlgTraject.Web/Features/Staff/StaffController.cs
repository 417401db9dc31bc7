using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Everything of the staff area: closed, unless an action says otherwise.</summary>
[Authorize(StaffPolicies.Read)]
public abstract class StaffController : Controller
{
    /// <summary>The form again, with what was typed and what is wrong with it.</summary>
    protected ViewResult Invalid(string view, object model)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, model);
    }

    /// <summary>The link of a mail that is used, replaced, too old or made up.</summary>
    protected ViewResult LinkGone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("LinkGone");
    }

    protected void AddErrors(IdentityResult result, string field)
    {
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(field, error.Description);
        }
    }
}
