using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>The form with which a school asks about the possibilities.</summary>
public sealed class InquiriesController(
    IValidator<InquiryForm> validator,
    InquiryIntake intake,
    IOptions<AntiforgeryOptions> antiforgeryOptions,
    FormSeal seal,
    LeadFieldChoices choices,
    IOptions<SpamOptions> spam,
    InquiryMeter meter,
    ILogger<InquiriesController> logger) : Controller
{
    private const string FormView = "Inquiry";

    [HttpGet(Addresses.Inquiry)]
    public IActionResult Ask([FromQuery(Name = Addresses.PlanParameter)] string? plan)
    {
        var known = LeadPlan.Read(plan);
        var form = new InquiryForm { Plan = known };
        if (known is not null && choices.StartMonths().FirstOrDefault(
            month => month.Value == LeadField.WriteMonth(LeadPlan.StartOf(known))) is { } start)
        {
            form.WishedStart = start.Value;
        }

        return View(FormView, new InquiryPage(form, seal.New())
        {
            IsPlanBroken = plan is not null && known is null,
        });
    }

    [HttpPost(Addresses.Inquiry), ShowsStaleForm]
    public async Task<IActionResult> Send(InquiryForm form, FormTraces traces, CancellationToken cancellationToken)
    {
        var age = seal.Age(traces.Seal);
        var isOld = age > TimeSpan.FromHours(spam.Value.MaximumHours);
        // Somebody who corrects an error keeps the seal: the form was opened when it was first shown.
        var page = new InquiryPage(form, isOld || age is null ? seal.New() : traces.Seal!);
        if (isOld || HttpContext.IsStale())
        {
            meter.Stale();
            return Again(page with { Refusal = InquiryRefusal.Stale }, StatusCodes.Status400BadRequest);
        }

        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, prefix: null);
        if (!ModelState.IsValid)
        {
            meter.Invalid();
            return Again(page, StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            // Without the token of the request: somebody who closes the page after sending has still asked.
            var origin = new InquiryOrigin(Browser, HttpContext.Connection.RemoteIpAddress, traces);
            return await intake.StoreAsync(form, origin, CancellationToken.None) is { } reference
                ? new SeeOtherResult(Addresses.InquiryThanks(reference))
                : Again(page with { Refusal = InquiryRefusal.Limit }, StatusCodes.Status429TooManyRequests);
        }
        catch (Exception exception)
        {
            // Whatever failed, the visitor must get back what was typed.
            meter.Failed();
            logger.LogError(exception, "An inquiry could not be stored");
            return Again(page with { Refusal = InquiryRefusal.Fault }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    [HttpGet(Addresses.InquiryThanksTemplate), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Thanks(string reference, CancellationToken cancellationToken) =>
        await intake.FindSentAsync(reference, cancellationToken) is { } sent ? View("Thanks", sent) : NotFound();

    /// <summary>The cookie of the form, which tells this browser from others. A valid post always has it.</summary>
    private string Browser => Request.Cookies[antiforgeryOptions.Value.Cookie.Name!] ?? "";

    private ViewResult Again(InquiryPage page, int status)
    {
        Response.StatusCode = status;
        return View(FormView, page);
    }
}
