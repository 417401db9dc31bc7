using FluentValidation;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff;

public sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    public InvitationFormValidator()
    {
        RuleFor(form => form.DisplayName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je naam in")
            .OneLine("je naam", StaffUser.DisplayNameMaxLength);
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Kies een wachtwoord")
            .MaximumLength(StaffPassword.MaxLength)
            .WithMessage($"Maak het wachtwoord korter: hooguit {StaffPassword.MaxLength} tekens");
    }
}
