namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// The pages of the public site. Sitemap, canonical addresses, redirects and breadcrumbs all go by this list, and what is
/// not on it asks search engines to leave it out.
/// </summary>
public static class SitePages
{
    public static readonly SitePage Home = new("/", "Home");

    /// <summary>The pages of the main menu, in its order.</summary>
    public static readonly IReadOnlyList<SitePage> Main =
    [
        new("/programma", "Programma"),
        new("/tarief", "Tarief"),
        new("/brochure", "Brochure"),
        new("/contact", "Contact"),
    ];

    public static readonly IReadOnlyList<SitePage> All =
    [
        Home,
        .. Main,
        new("/vraag-naar-de-mogelijkheden", "Vraag naar de mogelijkheden"),
        new("/privacy", "Privacy"),
        new("/toegankelijkheid", "Toegankelijkheid"),
    ];

    /// <summary>The page at exactly this path, or null.</summary>
    public static SitePage? Find(string? path) => All.FirstOrDefault(page => page.Path == path);
}
