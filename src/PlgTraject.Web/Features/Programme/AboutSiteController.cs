using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Programme;

/// <summary>What the site does with data, and for whom it works.</summary>
public sealed class AboutSiteController(ProgrammeContent programme, PrivacyStatement privacy) : Controller
{
    [HttpGet("/privacy"), CachedPage]
    public IActionResult Privacy() => View(privacy);

    [HttpGet("/toegankelijkheid"), CachedPage]
    public IActionResult Accessibility() => View(programme);
}
