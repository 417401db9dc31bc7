namespace PlgTraject.Web.Features.Errors;

public static class ErrorServices
{
    /// <summary>Shows the error pages for exceptions and for answers without a body.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = ErrorsController.Path,
            StatusCodeSelector = exception => exception is BadHttpRequestException bad
                ? bad.StatusCode
                : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute(ErrorsController.Path);
    }
}
