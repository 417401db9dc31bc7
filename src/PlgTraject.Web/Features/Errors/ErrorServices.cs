using Microsoft.AspNetCore.Antiforgery;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Errors;

public static class ErrorServices
{
    /// <summary>Shows the error pages for exceptions and for answers without a body.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Addresses.Error,
            StatusCodeSelector = exception => exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                // A body that says it is a form and is none.
                InvalidDataException or AntiforgeryValidationException => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePagesWithReExecute(Addresses.Error);
    }
}
