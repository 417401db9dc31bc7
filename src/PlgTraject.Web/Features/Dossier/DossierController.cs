using System.Globalization;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>
/// The dossier for a board, as a page and as a file. Nothing is stored: the address holds the choices.
/// </summary>
public sealed class DossierController(
    IValidator<DossierForm> validator, DossierMaker maker, LeadFieldChoices choices, DrawnDocuments documents,
    DossierLimit limit) : Controller
{
    private const string PageView = "Dossier";

    [HttpGet(Addresses.Dossier), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Show(DossierForm form, CancellationToken cancellationToken) =>
        Page(await MakeAsync(form, cancellationToken));

    [HttpGet(Addresses.DossierFile), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Download(DossierForm form, CancellationToken cancellationToken)
    {
        if (!form.IsAsked)
        {
            return new SeeOtherResult(form.Address(Addresses.Dossier));
        }

        var page = await MakeAsync(form, cancellationToken);
        if (page.Document is not { } document)
        {
            return Page(page);
        }

        var key = maker.KeyOf(form);
        if (documents.Find(key) is null && limit.WaitOf(HttpContext.Connection.RemoteIpAddress) is { } wait)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return View(PageView, page with { IsLimited = true });
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.ContentDisposition = "inline; filename=\"PLG - bestuursdossier.pdf\"";
        return File(await documents.DrawAsync(key, document, isForAll: false, cancellationToken), "application/pdf");
    }

    private async Task<DossierPage> MakeAsync(DossierForm form, CancellationToken cancellationToken)
    {
        if (form.IsAsked)
        {
            (await validator.ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, prefix: null);
        }

        return form.IsAsked && ModelState.IsValid
            ? new DossierPage(form, choices, maker.Make(form), maker.Mail(form))
            : new DossierPage(form, choices, null, null);
    }

    private ViewResult Page(DossierPage page)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return View(PageView, page);
    }
}
