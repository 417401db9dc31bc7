using System.Text;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>
/// Every address of the site. A constant serves the route and the link alike. An address with parameters is a template
/// for the route and, right below it, a method that fills the template in for a link; the two have the same name.
/// </summary>
public static partial class Addresses
{
    // Pages
    public const string Home = "/";
    public const string Curriculum = "/programma";
    public const string Pricing = "/tarief";
    public const string Brochure = "/brochure";
    public const string Contact = "/contact";
    public const string Inquiry = "/vraag-naar-de-mogelijkheden";
    public const string Privacy = "/privacy";
    public const string Accessibility = "/toegankelijkheid";

    /// <summary>Tells an error in the place of a page. The browser keeps the address that was asked for.</summary>
    public const string Error = "/fout";

    public const string InquiryThanksTemplate = Inquiry + "/bedankt/{reference}";
    public static string InquiryThanks(string reference) => Fill(InquiryThanksTemplate, reference);

    // Places on a page
    public const string AnswerTimesAnchor = "antwoordtijd";
    public static string AnswerTimes => $"{Contact}#{AnswerTimesAnchor}";
    public static string Session(int number) => $"{Curriculum}#{SessionAnchor(number)}";
    public static string SessionAnchor(int number) => $"bijeenkomst-{number}";
    public static string Theme(int number) => $"{Curriculum}#{ThemeAnchor(number)}";
    public static string ThemeAnchor(int number) => $"thema-{number}";

    // Files that are asked for by this name. Views name other files with ~/, which adds a fingerprint to the name.
    public const string BrochureFile = Brochure + "/de-school-als-plg.pdf";
    public const string SharingImage = "/img/deel.png";
    public const string Sitemap = "/sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string SecurityText = "/.well-known/security.txt";

    /// <summary>Where a password manager looks for the page on which a password is changed.</summary>
    public const string ChangePassword = "/.well-known/change-password";

    public const string Manifest = "/site.webmanifest";

    // What an orchestrator asks
    public const string Health = "/health";
    public const string HealthLive = Health + "/live";
    public const string HealthReady = Health + "/ready";

    /// <summary>
    /// Puts the values in the place of the parameters of a template, in their order, each as one segment of a path.
    /// </summary>
    private static string Fill(string template, params ReadOnlySpan<string> values)
    {
        var link = new StringBuilder();
        var rest = template.AsSpan();
        foreach (var value in values)
        {
            link.Append(rest[..rest.IndexOf('{')]).Append(Uri.EscapeDataString(value));
            rest = rest[(rest.IndexOf('}') + 1)..];
        }

        return link.Append(rest).ToString();
    }

    /// <summary>Adds the parameters that have a value, as the query of an address.</summary>
    private static string Query(string path, params IEnumerable<(string Name, string? Value)> parameters) =>
        path + QueryString.Create(parameters.Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value))
            .Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
}
