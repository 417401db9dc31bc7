using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;

namespace PlgTraject.Web.Features.Programme;

/// <summary>What the site does with data, and for whom it works.</summary>
public sealed class AboutSiteController(ProgrammeContent programme) : Controller
{
    [HttpGet("/privacy")]
    public IActionResult Privacy() => View(programme);

    [HttpGet("/toegankelijkheid")]
    public IActionResult Accessibility() => View(programme);
}
