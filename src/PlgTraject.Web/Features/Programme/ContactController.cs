using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Programme;

/// <summary>How to reach the provider.</summary>
public sealed class ContactController(ProgrammeContent programme) : Controller
{
    [HttpGet(Addresses.Contact), CachedPage]
    public IActionResult Contact() => View(programme);
}
