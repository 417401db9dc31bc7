using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Web.Features.Programme;

/// <summary>The home page.</summary>
public sealed class HomeController(ProgrammeContent programme) : Controller
{
    [HttpGet("/"), CachedPage]
    public IActionResult Home() => View(programme);
}
