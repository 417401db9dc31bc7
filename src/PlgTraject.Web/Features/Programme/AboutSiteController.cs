using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Programme;

/// <summary>What the site does with data, and for whom it works.</summary>
public sealed class AboutSiteController(ProgrammeContent programme) : Controller
{
    [HttpGet("/privacy"), CachedPage]
    public IActionResult Privacy() => View(programme);

    [HttpGet("/toegankelijkheid"), CachedPage]
    public IActionResult Accessibility() => View(programme);
}
