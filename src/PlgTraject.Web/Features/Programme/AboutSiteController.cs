using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Programme;

/// <summary>What the site does with data, and for whom it works.</summary>
public sealed class AboutSiteController(ProgrammeContent programme, PrivacyStatement privacy) : Controller
{
    [HttpGet(Addresses.Privacy), CachedPage]
    public IActionResult Privacy() => View(privacy);

    [HttpGet(Addresses.Accessibility), CachedPage]
    public IActionResult Accessibility() => View(programme);
}
