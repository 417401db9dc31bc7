using FluentValidation;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator()
    {
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul een e-mailadres in")
            .EmailAddress().WithMessage("Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl")
            .MaximumLength(StaffUser.EmailMaxLength).WithMessage("Dit e-mailadres is te lang");
        RuleFor(form => form.ParsedRole).NotNull().WithMessage("Kies een rol").OverridePropertyName(nameof(InviteForm.Role));
    }
}
