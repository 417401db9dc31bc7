using FluentValidation;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.Shared.Details;

/// <summary>What a colleague writes down of a school. Less is required than of the school itself.</summary>
public abstract class ContactFormValidator<TForm> : LeadFormValidator<TForm>
    where TForm : LeadForm
{
    protected ContactFormValidator(LeadFieldChoices choices)
        : base(choices, isOfSchool: false)
    {
        RuleFor(form => form.Email).Email().Unless(form => string.IsNullOrEmpty(form.Email));
        RuleFor(form => form.Email).Must((form, _) => !string.IsNullOrEmpty(form.Phone))
            .WithMessage("Vul een e-mailadres of een telefoonnummer in")
            .When(form => string.IsNullOrEmpty(form.Email));
    }
}
