using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Content;

/// <summary>What price page, brochure and dossier say about VAT. Nothing is, until the owner says how it is.</summary>
public sealed class VatOptions : IValidatableObject
{
    public const string Section = "Vat";

    private const int Percent = 21;

    public VatTreatment Treatment { get; set; }

    /// <summary>Why the price is exempt, as a Dutch text; only then.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The line below a price, or null when nothing is said.</summary>
    /// <param name="cents">The price of the content, in euro cents.</param>
    public string? LineFor(long cents) => Treatment switch
    {
        VatTreatment.NotStated => null,
        VatTreatment.Exempt => $"Vrijgesteld van btw: {LegalBasis!.Trim()}.",
        VatTreatment.Excluding => $"Exclusief {Percent}% btw. De btw is {DutchText.Euro(VatOn(cents))}, "
            + $"samen {DutchText.Euro(cents + VatOn(cents))}.",
        VatTreatment.Including => $"Inclusief {Percent}% btw. Daarvan is {DutchText.Euro(VatIn(cents))} btw.",
        _ => throw new InvalidOperationException($"{Treatment} has no words yet."),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Treatment == VatTreatment.Exempt && string.IsNullOrWhiteSpace(LegalBasis))
        {
            yield return new ValidationResult("is needed when the price is exempt", [nameof(LegalBasis)]);
        }
    }

    private static long VatOn(long cents) => Rounded(cents * (decimal)Percent / 100);

    private static long VatIn(long cents) => Rounded(cents * (decimal)Percent / (100 + Percent));

    private static long Rounded(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);
}

/// <summary>How the price of the content relates to VAT.</summary>
public enum VatTreatment
{
    NotStated,
    Exempt,
    Excluding,
    Including,
}
