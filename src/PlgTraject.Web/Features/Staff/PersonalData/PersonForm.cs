using FluentValidation;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>The address of the person whose data is looked for, typed once more to have it erased.</summary>
public sealed class PersonForm
{
    public string? Email { get; set; }
    public string? Confirmation { get; set; }
}

public sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator() => RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Vul het e-mailadres van de persoon in")
        .Must(email => email!.Trim().Length <= Lead.EmailMaxLength && email.Contains('@', StringComparison.Ordinal))
        .WithMessage("Vul een volledig e-mailadres in, zoals naam@school.nl");
}
