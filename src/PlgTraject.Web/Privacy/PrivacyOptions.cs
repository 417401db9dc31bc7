using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Privacy;

/// <summary>What the privacy page says that only the owner knows.</summary>
public sealed class PrivacyOptions : IValidatableObject
{
    public const string Section = "Privacy";

    /// <summary>
    /// Companies that handle the data for the provider; while there are none the page is silent about it.
    /// </summary>
    public IList<Processor> Processors { get; set; } = [];

    /// <summary>Whom to ask about one's data. When empty, it is the contact address of the programme.</summary>
    [EmailAddressSetting]
    public string? ContactAddress { get; set => field = EmailAddressSettingAttribute.Read(value); }

    /// <summary>
    /// What the provider is to the data under the law, as a Dutch sentence such as "X is verwerkingsverantwoordelijke
    /// voor wat je op deze site invult."; left out while empty, since nobody but the owner can say it.
    /// </summary>
    public string? Role { get; set; }

    /// <summary>Why the provider may use the data, as a Dutch sentence; left out while empty.</summary>
    public string? LegalBasis { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        for (var index = 0; index < Processors.Count; index++)
        {
            var (processor, key) = (Processors[index], $"{nameof(Processors)}:{index}");
            if (string.IsNullOrWhiteSpace(processor.Name) || string.IsNullOrWhiteSpace(processor.Purpose)
                || string.IsNullOrWhiteSpace(processor.Country))
            {
                yield return new ValidationResult("needs a Name, a Purpose and a Country", [key]);
            }
        }
    }
}

/// <summary>A company that handles personal data for the provider.</summary>
public sealed class Processor
{
    public string Name { get; set; } = "";

    /// <summary>What it does, as the end of a sentence: "de server van deze site".</summary>
    public string Purpose { get; set; } = "";

    /// <summary>The country in which it keeps the data.</summary>
    public string Country { get; set; } = "";
}
