using Ganss.Xss;

namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// Makes of the layout of a mail one that a browser can show without harm: first <see cref="CalmHtml"/> writes it anew,
/// with little depth and little choice, and then HtmlSanitizer, which knows how browsers misread, lets through what is
/// on its lists.
/// </summary>
public static class MailHtml
{
    /// <summary>It may be used by several threads at once, since it is not changed.</summary>
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(CalmHtml.Tags.Values, StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(CalmHtml.Attributes, StringComparer.OrdinalIgnoreCase),
        AllowedCssProperties = new HashSet<string>(MailStyles.Properties, StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(MailLinks.Schemes, StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
    });

    /// <param name="html">As it came.</param>
    /// <returns>What goes in the body of a page, and whether the end is missing.</returns>
    public static (string Body, bool IsCut) Of(string html)
    {
        var (calm, isCut) = CalmHtml.Of(html);
        return (Sanitizer.Sanitize(calm), isCut);
    }
}
