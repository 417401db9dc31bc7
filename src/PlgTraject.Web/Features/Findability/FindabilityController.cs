using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Findability;

/// <summary>What search engines and social media read besides the pages.</summary>
public sealed class FindabilityController(IOptions<SiteOptions> site, SharingImage sharingImage, TimeProvider clock)
    : Controller
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [HttpGet(Addresses.Sitemap), CachedPage]
    public IActionResult Sitemap()
    {
        // It has no dates and priorities, because nobody would keep those correct.
        var sitemap = new XDocument(new XElement(Sitemaps + "urlset", SitePages.All.Select(page =>
            new XElement(Sitemaps + "url", new XElement(Sitemaps + "loc", site.Value.AbsoluteUrl(page.Path))))));
        return Content(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{sitemap}\n", "application/xml; charset=utf-8");
    }

    [HttpGet(Addresses.Robots), CachedPage]
    public IActionResult Robots() => Content(
        $"User-agent: *\nDisallow: {Addresses.Staff.Root}\n\nSitemap: {site.Value.AbsoluteUrl(Addresses.Sitemap)}\n",
        "text/plain; charset=utf-8");

    /// <summary>
    /// Tells where a weakness can be reported (RFC 9116). It is not a cached page, because its date of expiry must move
    /// on.
    /// </summary>
    [HttpGet(Addresses.SecurityText), ResponseCache(Duration = 86400)]
    public IActionResult Security()
    {
        if (site.Value.SecurityContact is not { } contact)
        {
            return NotFound();
        }

        var expires = clock.GetUtcNow().UtcDateTime.Date.AddDays(180);
        return Content(
            $"Contact: {contact.AbsoluteUri}\n"
            + $"Expires: {expires:yyyy-MM-dd'T'HH:mm:ss'Z'}\n"
            + "Preferred-Languages: nl, en\n"
            + $"Canonical: {site.Value.AbsoluteUrl(Addresses.SecurityText)}\n",
            "text/plain; charset=utf-8");
    }

    [HttpGet(Addresses.SharingImage), ResponseCache(Duration = 86400), CachedPage]
    public IActionResult Image() => File(sharingImage.Png, "image/png");
}
