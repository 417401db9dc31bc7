using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>For how long a browser that came once comes by https only (RFC 6797).</summary>
public sealed class HstsSettings : IValidatableObject
{
    private const int PreloadDays = 365;

    /// <summary>Two years; 0 leaves the header out.</summary>
    [Range(0, 3650)]
    public int MaxAgeDays { get; set; } = 730;

    /// <summary>Also for every name below the site's own. Only the owner of the domain knows whether they all have https.</summary>
    public bool IncludeSubDomains { get; set; }

    /// <summary>Agrees to be on the list that browsers come with. Hard to undo.</summary>
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
