using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Programme;

/// <summary>What the ten sessions are about.</summary>
public sealed class CurriculumController(ProgrammeContent programme) : Controller
{
    [HttpGet(Addresses.Curriculum), CachedPage]
    public IActionResult Curriculum() => View(programme);
}
