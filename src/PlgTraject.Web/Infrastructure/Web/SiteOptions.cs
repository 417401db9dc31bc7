using System.ComponentModel.DataAnnotations;

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

    /// <summary>
    /// Where a weakness of the site can be reported: mailto: or https:. Without one there is no security.txt.
    /// </summary>
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
            // The site stands at the root of its host: its links would leave out anything more.
            yield return new ValidationResult(
                $"'{BaseUrl}' has more than a host and a port; it must be such as https://plg.example.nl",
                [nameof(BaseUrl)]);
        }

        else if (BaseUrl.Host.EndsWith('.'))
        {
            // To a browser that is another site: cookies and certificates are of the name without it.
            yield return new ValidationResult(
                $"'{BaseUrl}' has a host that ends in a dot; it must be such as https://plg.example.nl",
                [nameof(BaseUrl)]);
        }

        if (SecurityContact is { } contact && !IsContact(contact))
        {
            yield return new ValidationResult(
                $"'{contact}' is neither a mailto: nor an https: address, such as mailto:security@example.nl",
                [nameof(SecurityContact)]);
        }
    }

    private static bool IsContact(Uri address) => address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeMailto);
}

/// <summary>For how long a browser that visited the site uses only https for it (RFC 6797).</summary>
public sealed class HstsSettings : IValidatableObject
{
    private const int PreloadDays = 365;

    /// <summary>In days, two years by default; 0 leaves the header out.</summary>
    [Range(0, 3650)]
    public int MaxAgeDays { get; set; } = 730;

    /// <summary>Whether this is so for every subdomain too. Only the owner knows whether they all have https.</summary>
    public bool IncludeSubDomains { get; set; }

    /// <summary>Agrees to be on the list of https sites that is built into browsers. That is hard to undo.</summary>
    public bool Preload { get; set; }

    public string HeaderValue => $"max-age={MaxAgeDays * 86400L}"
        + (IncludeSubDomains ? "; includeSubDomains" : "") + (Preload ? "; preload" : "");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Preload && (!IncludeSubDomains || MaxAgeDays < PreloadDays))
        {
            yield return new ValidationResult(
                $"needs IncludeSubDomains and a MaxAgeDays of at least {PreloadDays}", [nameof(Preload)]);
        }
    }
}
