using FluentValidation;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

public sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    public InvitationFormValidator()
    {
        RuleFor(form => form.DisplayName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je naam in")
            .MaximumLength(StaffUser.DisplayNameMaxLength)
            .WithMessage($"Maak je naam korter: er passen {StaffUser.DisplayNameMaxLength} tekens in");
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Kies een wachtwoord")
            .MaximumLength(StaffPassword.MaxLength)
            .WithMessage($"Maak het wachtwoord korter: hooguit {StaffPassword.MaxLength} tekens");
    }
}
