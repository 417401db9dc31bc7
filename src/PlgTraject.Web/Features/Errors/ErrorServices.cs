using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Errors;

public static class ErrorServices
{
    /// <summary>Shows an error page for an exception, and for an answer that has an error status and no body.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Addresses.Error,
            StatusCodeSelector = exception => exception is BadHttpRequestException bad
                ? bad.StatusCode
                : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute(Addresses.Error);
    }
}
