using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Errors;

/// <summary>Every page that tells that something did not work. It needs no database.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorsController : Controller
{
    // It takes every method, because it answers in the place of the request that failed.
    [Route(Addresses.Error)]
    public IActionResult Show()
    {
        // Somebody who opens this address by hand has no error yet.
        if (Response.StatusCode < StatusCodes.Status400BadRequest)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return View(Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden => "Forbidden",
            StatusCodes.Status404NotFound => "NotFound",
            StatusCodes.Status413PayloadTooLarge => "TooLarge",
            >= StatusCodes.Status500InternalServerError => "ServerError",
            _ => "BadRequest",
        });
    }
}
