using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Shared;

/// <summary>
/// What a page tells machines, in the vocabulary of schema.org. It holds only facts from the content, so it has no
/// rating and no dates.
/// </summary>
public static class StructuredData
{
    // This encoder keeps é as it is, and escapes what could end the script element.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>
    /// Pages that show name and price. A page may not tell a machine about a course what it does not show.
    /// </summary>
    private static readonly string[] CoursePages = [Addresses.Home, Addresses.Pricing, Addresses.Brochure];

    /// <summary>The JSON-LD of a page, safe inside a script element.</summary>
    public static string For(SitePage page, ProgrammeContent programme, SiteOptions site)
    {
        var graph = new JsonArray(Organization(programme, site), WebSite(programme, site));
        if (CoursePages.Contains(page.Path))
        {
            graph.Add(Course(programme, site));
        }

        if (page != SitePages.Home)
        {
            graph.Add(Breadcrumbs(page, site));
        }

        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(Options);
    }

    private static JsonObject Organization(ProgrammeContent programme, SiteOptions site)
    {
        var contact = programme.Contact;
        var organization = new JsonObject
        {
            ["@type"] = "Organization",
            ["@id"] = Id(site, "organisatie"),
            ["name"] = programme.Provider.Name,
            ["url"] = $"https://{programme.Provider.Domain}/",
            ["sameAs"] = $"https://{programme.Provider.Domain}/",
            ["email"] = contact.Email,
            ["telephone"] = contact.PhoneInternational,
            ["address"] = new JsonObject
            {
                ["@type"] = "PostalAddress",
                ["streetAddress"] = contact.Street,
                ["postalCode"] = contact.PostalCode,
                ["addressLocality"] = contact.City,
                ["addressCountry"] = "NL",
            },
        };
        if (programme.Provider.Logo.Length > 0)
        {
            organization["logo"] = programme.Provider.Logo;
        }

        return organization;
    }

    private static JsonObject WebSite(ProgrammeContent programme, SiteOptions site) => new()
    {
        ["@type"] = "WebSite",
        ["@id"] = Id(site, "website"),
        ["name"] = programme.FullTitle,
        ["url"] = site.AbsoluteUrl(Addresses.Home),
        ["inLanguage"] = "nl",
        ["publisher"] = Link(Id(site, "organisatie")),
    };

    private static JsonObject Course(ProgrammeContent programme, SiteOptions site)
    {
        var practical = programme.Practical;
        var duration = string.Create(CultureInfo.InvariantCulture, $"P{practical.Years}Y");
        return new JsonObject
        {
            ["@type"] = "Course",
            ["@id"] = Id(site, "traject"),
            ["name"] = programme.FullTitle,
            ["description"] = programme.Intro,
            ["url"] = site.AbsoluteUrl(Addresses.Home),
            ["image"] = site.AbsoluteUrl(Addresses.SharingImage),
            ["inLanguage"] = "nl",
            ["provider"] = Link(Id(site, "organisatie")),
            ["coursePrerequisites"] = programme.Audience.TeamOnlyText,
            ["timeRequired"] = duration,
            ["hasCourseInstance"] = new JsonObject
            {
                ["@type"] = "CourseInstance",
                ["courseMode"] = "Onsite",
                ["location"] = practical.PlaceText,
                // Search engines read this as "takes so many years", which is all that is known of the calendar.
                ["courseSchedule"] = new JsonObject
                {
                    ["@type"] = "Schedule",
                    ["duration"] = duration,
                    ["repeatFrequency"] = "Yearly",
                    ["repeatCount"] = practical.Years,
                },
            },
            ["offers"] = new JsonObject
            {
                ["@type"] = "Offer",
                ["url"] = site.AbsoluteUrl(Addresses.Pricing),
                ["category"] = "Paid",
                ["price"] = (practical.PriceInCents / 100m).ToString("0.00", CultureInfo.InvariantCulture),
                ["priceCurrency"] = "EUR",
            },
        };
    }

    private static JsonObject Breadcrumbs(SitePage page, SiteOptions site) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(Crumb(SitePages.Home, 1, site), Crumb(page, 2, site)),
    };

    private static JsonObject Crumb(SitePage page, int position, SiteOptions site) => new()
    {
        ["@type"] = "ListItem",
        ["position"] = position,
        ["name"] = page.Name,
        ["item"] = site.AbsoluteUrl(page.Path),
    };

    private static JsonObject Link(string id) => new() { ["@id"] = id };

    private static string Id(SiteOptions site, string name) => site.AbsoluteUrl($"{Addresses.Home}#{name}");
}
