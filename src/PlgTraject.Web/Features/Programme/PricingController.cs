using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Programme;

/// <summary>What the programme costs, as a treasurer asks it.</summary>
public sealed class PricingController(ProgrammeContent programme) : Controller
{
    [HttpGet(Addresses.Pricing), CachedPage]
    public IActionResult Pricing() => View(new PricingModel(programme));
}
