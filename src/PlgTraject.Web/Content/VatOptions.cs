using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Content;

/// <summary>What price page, brochure and dossier say about VAT. Nothing is, until the owner says how it is.</summary>
public sealed class VatOptions : IValidatableObject
{
    public const string Section = "Vat";

    public VatTreatment Treatment { get; set; }

    /// <summary>Why the price is exempt, as a Dutch text; only then.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The line below a price, or null when nothing is said.</summary>
    /// <param name="cents">The price of the content, in euro cents.</param>
    public string? LineFor(long cents) => Treatment switch
    {
        VatTreatment.NotStated => null,
        VatTreatment.Exempt => $"Vrijgesteld van btw: {LegalBasis!.Trim()}.",
        VatTreatment.Excluding => $"Exclusief {VatSums.Percent}% btw. De btw is {DutchText.Euro(VatSums.On(cents))}, "
            + $"samen {DutchText.Euro(cents + VatSums.On(cents))}.",
        VatTreatment.Including =>
            $"Inclusief {VatSums.Percent}% btw. Daarvan is {DutchText.Euro(VatSums.In(cents))} btw.",
        _ => throw new InvalidOperationException($"{Treatment} has no words yet."),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Treatment == VatTreatment.Exempt && string.IsNullOrWhiteSpace(LegalBasis))
        {
            yield return new ValidationResult("is needed when the price is exempt", [nameof(LegalBasis)]);
        }
    }
}

/// <summary>How the price of the content relates to VAT.</summary>
public enum VatTreatment
{
    NotStated,
    Exempt,
    Excluding,
    Including,
}
