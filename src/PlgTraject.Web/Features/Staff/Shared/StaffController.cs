using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>The base of the pages of the staff area: closed, unless an action says otherwise.</summary>
[Authorize(StaffPolicies.Read)]
public abstract class StaffController : StaffFormController
{
    /// <summary>The colleague who sent the request.</summary>
    protected CurrentUser Me => new(User);
}

/// <summary>What the pages of the staff area share, also those that are open to everybody.</summary>
[StaffNotFound]
public abstract class StaffFormController : Controller
{
    /// <summary>Shows the form again, with what was typed and what is wrong with it.</summary>
    protected ViewResult Invalid(string view, object model)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, model);
    }

    /// <summary>Redirects to a page, which shows the notice if there is one.</summary>
    protected SeeOtherResult SeeOther(string address, Notice? notice)
    {
        notice?.LeaveFor(address, TempData);
        return new SeeOtherResult(address);
    }

    /// <summary>Tells that the link of a mail was used or replaced, is too old, or is made up.</summary>
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

    /// <summary>
    /// The page that somebody asked for before signing in, or the first page of the staff area. It must be a page of
    /// this site, in characters that fit in a header.
    /// </summary>
    protected string OwnPage(string? path) =>
        Url.IsLocalUrl(path) && Uri.IsWellFormedUriString(path, UriKind.Relative) ? path! : Addresses.Staff.Root;
}
