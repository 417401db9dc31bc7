using System.Text.Json.Serialization;
using FluentValidation;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>The form of a visitor as the browser posts it.</summary>
public sealed class InquiryForm : LeadForm
{
    /// <summary>
    /// Version of the privacy page when the form was shown. The visitor did not type it, so it is left out of the key
    /// by which a repeated inquiry is recognised.
    /// </summary>
    [JsonIgnore]
    public string? PrivacyVersion { get; set; }
}

/// <summary>The rules of an inquiry: a school leaves its name and its address.</summary>
public sealed class InquiryFormValidator : LeadFormValidator<InquiryForm>
{
    public const string NameRequired = "Vul je naam in";
    public const string SchoolRequired = "Vul de naam van je school in";
    public const string EmailRequired = "Vul je e-mailadres in";

    public InquiryFormValidator(LeadFieldChoices choices)
        : base(choices, isOfSchool: true)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(NameRequired);
        RuleFor(form => form.Email).Email(EmailRequired);
    }
}
