using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PlgTraject.Web.Access;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>
/// Addresses that do not exist. Somebody who is not signed in is not told that, but must sign in first.
/// </summary>
public sealed class UnknownPageController : StaffController
{
    [Route(Addresses.Staff.AnyTemplate, Order = int.MaxValue), IgnoreAntiforgeryToken]
    public IActionResult Unknown() => NotFound();
}

/// <summary>
/// Tells a colleague who is signed in on a page of the staff area, with its menu, that something does not exist, and
/// leads whoever asks for a merged lead to the one in its place. Everybody else gets the page of the public site.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StaffNotFoundAttribute : Attribute, IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext;
        if (context.Result is NotFoundResult && new CurrentUser(request.User).IsSignedIn)
        {
            context.Result = await KeptAsync(request) is { } kept
                ? ToKept(kept, request)
                : new ViewResult { ViewName = "UnknownPage", StatusCode = StatusCodes.Status404NotFound };
        }

        await next();
    }

    private static async Task<string?> KeptAsync(HttpContext request) =>
        request.GetRouteValue("reference") is string reference
            ? await request.RequestServices.GetRequiredService<MergedLeads>()
                .KeptAsync(reference, request.RequestAborted)
            : null;

    private static SeeOtherResult ToKept(string kept, HttpContext request)
    {
        var address = Addresses.Staff.Lead(kept);
        var reference = request.GetRouteValue("reference");
        (HttpMethods.IsGet(request.Request.Method)
            ? Notice.Success($"{reference} is samengevoegd met deze aanvraag.")
            : Notice.Warning(
                $"{reference} is intussen samengevoegd met deze aanvraag. Wat je net deed, is niet gebeurd."))
            .LeaveFor(address, request);
        return new SeeOtherResult(address);
    }
}
