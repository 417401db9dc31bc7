using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Programme;

/// <summary>The pages about the site itself: what it does with data, and how accessible it is.</summary>
public sealed class AboutSiteController(ProgrammeContent programme, PrivacyStatement privacy) : Controller
{
    [HttpGet(Addresses.Privacy), CachedPage]
    public IActionResult Privacy() => View(privacy);

    [HttpGet(Addresses.Accessibility), CachedPage]
    public IActionResult Accessibility() => View(programme);
}
