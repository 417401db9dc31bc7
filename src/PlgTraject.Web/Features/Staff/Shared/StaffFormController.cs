using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>What pages with a form of the staff area have in common, open or closed.</summary>
[StaffNotFound]
public abstract class StaffFormController : Controller
{
    /// <summary>The form again, with what was typed and what is wrong with it.</summary>
    protected ViewResult Invalid(string view, object model)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, model);
    }

    /// <summary>Leads to a page, which says what became of the act when there is something to say.</summary>
    protected SeeOtherResult SeeOther(string address, Notice? notice)
    {
        notice?.LeaveFor(address, TempData);
        return new SeeOtherResult(address);
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

    /// <summary>Where somebody was going before signing in, or the staff area's first page.</summary>
    // Only pages of our own, and only what fits in a header.
    protected string OwnPage(string? path) =>
        Url.IsLocalUrl(path) && Uri.IsWellFormedUriString(path, UriKind.Relative) ? path! : Addresses.Staff.Root;
}
