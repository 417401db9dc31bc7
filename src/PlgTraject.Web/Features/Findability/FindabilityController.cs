using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Findability;

/// <summary>What search engines and social media read beside the pages.</summary>
public sealed class FindabilityController(IOptions<SiteOptions> site, SharingImage sharingImage, TimeProvider clock)
    : Controller
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [HttpGet(Addresses.Sitemap), CachedPage]
    public IActionResult Sitemap()
    {
        // No dates and priorities: nobody keeps them true.
        var sitemap = new XDocument(new XElement(Sitemaps + "urlset", SitePages.All.Select(page =>
            new XElement(Sitemaps + "url", new XElement(Sitemaps + "loc", site.Value.AbsoluteUrl(page.Path))))));
        return Content($"""<?xml version="1.0" encoding="utf-8"?>{'\n'}{sitemap}{'\n'}""", "application/xml; charset=utf-8");
    }

    [HttpGet(Addresses.Robots), CachedPage]
    public IActionResult Robots() => Content(
        $"User-agent: *\nDisallow: {Addresses.Staff.Root}\n\nSitemap: {site.Value.AbsoluteUrl(Addresses.Sitemap)}\n",
        "text/plain; charset=utf-8");

    /// <summary>Where a weakness can be reported (RFC 9116). Not a cached page: what it says expires, the program need not.</summary>
    [HttpGet(Addresses.SecurityText), ResponseCache(Duration = 86400)]
    public IActionResult Security() => site.Value.SecurityContact is { } contact
        ? Content(
            $"Contact: {contact.AbsoluteUri}\nExpires: {clock.GetUtcNow().UtcDateTime.Date.AddDays(180):yyyy-MM-dd'T'HH:mm:ss'Z'}\n"
            + $"Preferred-Languages: nl, en\nCanonical: {site.Value.AbsoluteUrl(Addresses.SecurityText)}\n",
            "text/plain; charset=utf-8")
        : NotFound();

    [HttpGet(Addresses.SharingImage), ResponseCache(Duration = 86400), CachedPage]
    public IActionResult Image() => File(sharingImage.Png, "image/png");
}
