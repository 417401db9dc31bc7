using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>The public face of this installation.</summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>
    /// Absolute address visitors use, for links in mails, canonical addresses and the brochure. Never taken from a
    /// request: a forged Host header must not end up in a mail.
    /// </summary>
    [Required]
    public Uri BaseUrl { get; set; } = new("http://localhost:5080");

    /// <summary>Where a weakness of the site can be reported: mailto: or https:. Without one there is no security.txt.</summary>
    public Uri? SecurityContact { get; set; }

    public HstsSettings Hsts { get; set; } = new();

    /// <summary>The absolute address of a path that starts with a slash.</summary>
    public string AbsoluteUrl(string path) => new Uri(BaseUrl, path).AbsoluteUri;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!BaseUrl.IsAbsoluteUri || (BaseUrl.Scheme != Uri.UriSchemeHttps && BaseUrl.Scheme != Uri.UriSchemeHttp))
        {
            yield return new ValidationResult(
                $"'{BaseUrl}' is no absolute address, such as https://plg.example.nl", [nameof(BaseUrl)]);
        }
        else if (BaseUrl.PathAndQuery != "/" || BaseUrl.Fragment.Length > 0)
        {
            // The site is at the root of its host: links would leave the rest out without a word.
            yield return new ValidationResult(
                $"'{BaseUrl}' has more than a host and a port; it must be such as https://plg.example.nl", [nameof(BaseUrl)]);
        }

        if (SecurityContact is { } contact
            && (!contact.IsAbsoluteUri || (contact.Scheme != Uri.UriSchemeHttps && contact.Scheme != Uri.UriSchemeMailto)))
        {
            yield return new ValidationResult(
                $"'{contact}' is neither a mailto: nor an https: address, such as mailto:security@example.nl",
                [nameof(SecurityContact)]);
        }
    }
}
