using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>
/// The dossier for a board, as a page and as a file. Nothing is stored: the address holds the choices.
/// </summary>
public sealed class DossierController(DossierMaker maker, DrawnDocuments documents, DossierLimit limit) : Controller
{
    private const string PageView = "Dossier";

    [HttpGet(Addresses.Dossier), ResponseCache(NoStore = true)]
    public IActionResult Show(DossierForm form) => Page(maker.Make(form));

    [HttpGet(Addresses.DossierFile), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Download(DossierForm form, CancellationToken cancellationToken)
    {
        var page = maker.Make(form);
        if (page.Document is not { } document)
        {
            return Page(page);
        }

        var key = maker.KeyOf(form);
        if (documents.Find(key) is null && !limit.Allows(HttpContext.Connection.RemoteIpAddress))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return View(PageView, page with { IsLimited = true });
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.ContentDisposition = "inline; filename=\"PLG - bestuursdossier.pdf\"";
        return File(await documents.DrawAsync(key, document, cancellationToken), "application/pdf");
    }

    private ViewResult Page(DossierPage page)
    {
        if (page.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return View(PageView, page);
    }
}
