using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;

namespace PlgTraject.Web.Features.Programme;

/// <summary>What the ten sessions are about.</summary>
public sealed class CurriculumController(ProgrammeContent programme) : Controller
{
    [HttpGet("/programma")]
    public IActionResult Curriculum() => View(programme);
}
