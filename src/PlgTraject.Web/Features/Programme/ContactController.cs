using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Web.Features.Programme;

/// <summary>How to reach the provider.</summary>
public sealed class ContactController(ProgrammeContent programme) : Controller
{
    [HttpGet("/contact"), CachedPage]
    public IActionResult Contact() => View(programme);
}
