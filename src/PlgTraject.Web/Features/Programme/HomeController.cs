using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;

namespace PlgTraject.Web.Features.Programme;

/// <summary>The home page.</summary>
public sealed class HomeController(ProgrammeContent programme) : Controller
{
    [HttpGet("/")]
    public IActionResult Home() => View(programme);
}
