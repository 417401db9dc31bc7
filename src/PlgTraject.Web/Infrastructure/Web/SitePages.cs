namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// The pages of the public site. Sitemap, canonical addresses, redirects and breadcrumbs are made from this list. A
/// page that is not on it asks search engines to leave it out.
/// </summary>
public static class SitePages
{
    public static readonly SitePage Home = new(Addresses.Home, "Home");

    /// <summary>The pages of the main menu, in its order.</summary>
    public static readonly IReadOnlyList<SitePage> Main =
    [
        new(Addresses.Curriculum, "Programma"),
        new(Addresses.Pricing, "Tarief"),
        new(Addresses.Brochure, "Brochure"),
        new(Addresses.Contact, "Contact"),
    ];

    public static readonly IReadOnlyList<SitePage> All =
    [
        Home,
        .. Main,
        new(Addresses.PlanYear, "Plan je jaar"),
        new(Addresses.PlanOwnCalendar, "Plan met eigen rooster"),
        new(Addresses.Dossier, "Bestuursdossier"),
        new(Addresses.Inquiry, "Vraag naar de mogelijkheden"),
        new(Addresses.Privacy, "Privacy"),
        new(Addresses.Accessibility, "Toegankelijkheid"),
    ];

    /// <summary>The page at exactly this path, or null.</summary>
    public static SitePage? Find(string? path) => All.FirstOrDefault(page => page.Path == path);
}

/// <summary>A page that search engines may list.</summary>
/// <param name="Path">Its one address, in lower case and, except for the home page, without a slash at the end.</param>
/// <param name="Name">What visitors call it, for the trail of breadcrumbs.</param>
public sealed record SitePage(string Path, string Name);
