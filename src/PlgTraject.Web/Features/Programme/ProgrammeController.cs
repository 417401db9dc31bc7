using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Programme;

/// <summary>The pages about the programme.</summary>
public sealed class ProgrammeController(ProgrammeContent programme, IOptions<VatOptions> vat) : Controller
{
    [HttpGet(Addresses.Home), CachedPage]
    public IActionResult Home() => View(programme);

    /// <summary>What the ten sessions are about.</summary>
    [HttpGet(Addresses.Curriculum), CachedPage]
    public IActionResult Curriculum() => View(programme);

    /// <summary>What the programme costs, in the words of somebody who pays for it.</summary>
    [HttpGet(Addresses.Pricing), CachedPage]
    public IActionResult Pricing() => View(
        new PricingModel(programme, vat.Value.LineFor(programme.Practical.PriceInCents)));

    /// <summary>How to reach the provider.</summary>
    [HttpGet(Addresses.Contact), CachedPage]
    public IActionResult Contact() => View(programme);
}
