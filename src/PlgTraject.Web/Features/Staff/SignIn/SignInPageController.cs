using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>The base of the pages that lead to a session: open to everybody.</summary>
[AllowAnonymous]
public abstract class SignInPageController : OpenStaffController
{
    /// <summary>Tells that the link of a mail was used or replaced, is too old, or is made up.</summary>
    protected ViewResult LinkGone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("LinkGone");
    }

    /// <summary>
    /// The page that somebody asked for before signing in, or the first page of the staff area. It must be a page of
    /// this site, in characters that fit in a header, and not an address that only takes a form.
    /// </summary>
    protected string OwnPage(string? path) =>
        Url.IsLocalUrl(path) && path!.StartsWith('/') && Uri.IsWellFormedUriString(path, UriKind.Relative)
            && !HttpContext.RequestServices.GetRequiredService<FormPages>().OnlyTakesForms(path.Split('?')[0])
            ? path
            : Addresses.Staff.Root;
}
