using FluentValidation;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.Shared.Details;

/// <summary>What a colleague writes down of a school. Less is required than of the school itself.</summary>
public abstract class ContactFormValidator<TForm> : LeadFormValidator<TForm>
    where TForm : LeadForm
{
    /// <summary>Less is no number that can be called from elsewhere.</summary>
    private const int FewestDigits = 6;

    protected ContactFormValidator(LeadFieldChoices choices)
        : base(choices, isOfSchool: false)
    {
        RuleFor(form => form.Email).Email().Unless(form => string.IsNullOrEmpty(form.Email));
        RuleFor(form => form.Email).Must((form, _) => !string.IsNullOrEmpty(form.Phone))
            .WithMessage("Vul een e-mailadres of een telefoonnummer in")
            .When(form => string.IsNullOrEmpty(form.Email));
        // A school may leave out its number; a colleague who writes down words has none to call.
        RuleFor(form => form.Phone).Must(phone => phone!.Count(char.IsDigit) >= FewestDigits)
            .WithMessage("Vul een telefoonnummer met cijfers in, zoals 06 12345678, of laat het leeg")
            .Unless(form => string.IsNullOrWhiteSpace(form.Phone) || MayStay(form, nameof(form.Phone)));
    }
}
