using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Enrolments.Offers;

/// <summary>What every offer says of the provider, and how long one holds. What is not set is not stated.</summary>
public sealed class OfferOptions : IValidatableObject
{
    public const string Section = "Offers";

    /// <summary>For how many days after it is sent an offer holds, unless the adviser chooses another day.</summary>
    [Range(1, 365)]
    public int ValidDays { get; set; } = 30;

    /// <summary>For how many days a private link of a school works.</summary>
    [Range(30, 1000)]
    public int LinkDays { get; set; } = 550;

    /// <summary>The name under which the provider is registered.</summary>
    public string? LegalName { get; set; }

    /// <summary>The number at the Chamber of Commerce.</summary>
    public string? RegistrationNumber { get; set; }

    /// <summary>The number for VAT.</summary>
    public string? VatNumber { get; set; }

    /// <summary>Where the terms stand, as an absolute address.</summary>
    public Uri? TermsUrl { get; set; }

    /// <summary>Of which day the terms are; only with <see cref="TermsUrl"/>.</summary>
    public DateOnly? TermsDate { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TermsUrl is { } terms && (!terms.IsAbsoluteUri || terms.Scheme != Uri.UriSchemeHttps))
        {
            yield return new ValidationResult($"'{terms}' is no address that starts with https:", [nameof(TermsUrl)]);
        }

        if (TermsDate is not null && TermsUrl is null)
        {
            yield return new ValidationResult("is of terms, and there is no TermsUrl", [nameof(TermsDate)]);
        }
    }
}
