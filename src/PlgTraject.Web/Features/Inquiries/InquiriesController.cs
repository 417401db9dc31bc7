using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>The form with which a school asks about the possibilities.</summary>
public sealed class InquiriesController(
    IValidator<InquiryForm> validator,
    InquiryIntake intake,
    IAntiforgery antiforgery,
    IOptions<AntiforgeryOptions> antiforgeryOptions,
    FormSeal seal,
    IOptions<SpamOptions> spam,
    InquiryMeter meter,
    ILogger<InquiriesController> logger) : Controller
{
    private const string FormView = "Inquiry";

    [HttpGet(Addresses.Inquiry)]
    public IActionResult Ask()
    {
        ViewData["Seal"] = seal.New();
        return Form(new InquiryForm());
    }

    // The token is checked in the action: the framework's filter would answer without what the visitor typed.
    [HttpPost(Addresses.Inquiry), IgnoreAntiforgeryToken, ReadsNulInForms]
    public async Task<IActionResult> Send(InquiryForm form, FormTraces? traces, CancellationToken cancellationToken)
    {
        // A body that could not be read leaves none.
        traces ??= new FormTraces();
        var age = seal.Age(traces.Seal);
        var isOld = age > TimeSpan.FromHours(spam.Value.MaximumHours);
        // Who corrects an error has had the form since it was first shown.
        ViewData["Seal"] = isOld || age is null ? seal.New() : traces.Seal;
        if (isOld || !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            meter.Stale();
            return Again(form, StatusCodes.Status400BadRequest, InquiryNotice.Stale);
        }

        // What could not be read at all (a cut-off or malformed body) has already left its mark here.
        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, prefix: null);
        if (!ModelState.IsValid)
        {
            meter.Invalid();
            return Again(form, StatusCodes.Status422UnprocessableEntity, InquiryNotice.None);
        }

        try
        {
            // Not the request's token: who closes the page after sending has still asked.
            var origin = new InquiryOrigin(Browser, HttpContext.Connection.RemoteIpAddress, traces);
            return await intake.StoreAsync(form, origin, CancellationToken.None) is { } reference
                ? new SeeOtherResult(Addresses.InquiryThanks(reference))
                : Again(form, StatusCodes.Status429TooManyRequests, InquiryNotice.Limit);
        }
        catch (Exception exception)
        {
            // Whatever failed, the visitor must get back what was typed.
            meter.Failed();
            logger.LogError(exception, "An inquiry could not be stored");
            return Again(form, StatusCodes.Status503ServiceUnavailable, InquiryNotice.Fault);
        }
    }

    [HttpGet(Addresses.InquiryThanksTemplate), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Thanks(string reference, CancellationToken cancellationToken) =>
        await intake.ExistsAsync(reference, cancellationToken)
            ? View("Thanks", reference)
            : NotFound();

    /// <summary>What tells this browser from others: the cookie of the form, which a valid post always has.</summary>
    private string Browser => Request.Cookies[antiforgeryOptions.Value.Cookie.Name!] ?? "";

    private ViewResult Again(InquiryForm form, int status, InquiryNotice notice)
    {
        Response.StatusCode = status;
        ViewData["Notice"] = notice;
        return Form(form);
    }

    private ViewResult Form(InquiryForm form) => View(FormView, form);
}
