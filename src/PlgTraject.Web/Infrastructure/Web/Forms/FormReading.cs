using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace PlgTraject.Web.Infrastructure.Web.Forms;

/// <summary>
/// Reads the form of a request before anything else asks for it. So all actions get a form that can be read, and a body
/// that is no form is an answer to its sender instead of an error of ours.
/// </summary>
public static class FormReading
{
    /// <summary>Reads the forms without files, before it is known who sends them.</summary>
    public static void UseForms(this IApplicationBuilder app) => Use(app, withFiles: false);

    /// <summary>Reads the forms with files. What stands before it has refused whoever may not send them.</summary>
    public static void UseFormsWithFiles(this IApplicationBuilder app) => Use(app, withFiles: true);

    private static void Use(IApplicationBuilder app, bool withFiles) => app.Use(async (context, next) =>
    {
        if (!context.Request.HasFormContentType || context.Features.Get<IFormFeature>() is { Form: not null }
            || TakesFilesAttribute.Of(context) is not null != withFiles)
        {
            await next(context);
            return;
        }

        // The page that tells that a body is too large passes here too, and that body is not to be read.
        var (form, refusal) = context.Features.Get<IStatusCodeReExecuteFeature>() is null
            ? await ReadAsync(context.Request, context.RequestAborted)
            : (FormCollection.Empty, null);
        context.Features.Set<IFormFeature>(new FormFeature(form));
        if (refusal is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        await next(context);
    });

    /// <returns>The form, and the status of the answer when it cannot be read: then the form is empty.</returns>
    private static async Task<(FormCollection Form, int? Refusal)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var type = MediaTypeHeaderValue.Parse(request.ContentType);
            var encoding = FormEncoding.Find(type.Charset.Value);
            // The body of a GET has no meaning (RFC 9110).
            return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
                ? (FormCollection.Empty, null)
                : (await PostedForm.ReadAsync(request.Body, type, encoding, cancellationToken), null);
        }
        catch (BadHttpRequestException exception)
        {
            // It is too large, too slow, or cut off.
            return (FormCollection.Empty, exception.StatusCode);
        }
        catch (NotSupportedException)
        {
            return (FormCollection.Empty, StatusCodes.Status415UnsupportedMediaType);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return (FormCollection.Empty, StatusCodes.Status400BadRequest);
        }
    }
}
