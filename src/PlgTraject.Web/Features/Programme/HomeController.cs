using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Programme;

/// <summary>The home page.</summary>
public sealed class HomeController(ProgrammeContent programme) : Controller
{
    [HttpGet(Addresses.Home), CachedPage]
    public IActionResult Home() => View(programme);
}
