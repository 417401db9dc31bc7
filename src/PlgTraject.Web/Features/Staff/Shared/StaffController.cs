using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>The base of the pages of the staff area: closed, unless an action says otherwise.</summary>
[Authorize(StaffPolicies.Read)]
public abstract class StaffController : OpenStaffController;

/// <summary>
/// What the pages of the staff area share. It closes nothing by itself: a page that derives from it says who may see
/// it.
/// </summary>
[StaffNotFound]
public abstract class OpenStaffController : Controller
{
    /// <summary>The colleague who sent the request.</summary>
    protected CurrentUser Me => new(User);

    /// <summary>The account of the colleague who sent the request.</summary>
    protected async Task<Colleague> MeAsync(UserManager<Colleague> users) =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("A session without an account.");

    /// <summary>Holds what was typed to the rules of the form, and remembers for the page what is wrong.</summary>
    protected async Task<bool> IsValidAsync<TForm>(
        IValidator<TForm> validator, TForm form, CancellationToken cancellationToken)
    {
        if (IsStale())
        {
            return false;
        }

        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, prefix: null);
        return ModelState.IsValid;
    }

    /// <summary>Whether the form must not be acted on, since its token is stale. Remembers that for the page.</summary>
    protected bool IsStale()
    {
        if (HttpContext.IsStale())
        {
            ModelState.AddModelError("", FormToken.Stale);
        }

        return HttpContext.IsStale();
    }

    /// <summary>Shows the form again, with what was typed and what is wrong with it.</summary>
    protected ViewResult Invalid(string view, object model)
    {
        Response.StatusCode = HttpContext.IsStale()
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status422UnprocessableEntity;
        return View(view, model);
    }

    /// <summary>Redirects to a page, which shows the notice if there is one.</summary>
    protected SeeOtherResult SeeOther(string address, Notice? notice)
    {
        notice?.LeaveFor(address, TempData);
        return new SeeOtherResult(address);
    }

    /// <summary>
    /// Redirects to the page of a lead when its reference was typed in the address in another way than it is stored.
    /// </summary>
    /// <param name="reference">As it was typed.</param>
    /// <param name="page">The address of the page.</param>
    protected IActionResult AsStored(string reference, Func<string, string> page) =>
        LeadReference.Read(reference) is { } stored && stored != reference
            ? new SeeOtherResult(page(stored))
            : NotFound();

    protected void AddErrors(IdentityResult result, string field)
    {
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(field, error.Description);
        }
    }
}
