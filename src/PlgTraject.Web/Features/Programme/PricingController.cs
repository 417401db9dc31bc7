using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Web.Features.Programme;

/// <summary>What the programme costs, as a treasurer asks it.</summary>
public sealed class PricingController(ProgrammeContent programme) : Controller
{
    [HttpGet("/tarief"), CachedPage]
    public IActionResult Pricing() => View(new PricingModel(programme));
}
