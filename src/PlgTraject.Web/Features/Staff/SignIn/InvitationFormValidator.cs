using FluentValidation;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.SignIn;

public sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    public InvitationFormValidator()
    {
        RuleFor(form => form.DisplayName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je naam in")
            .OneLine("je naam", Colleague.DisplayNameMaxLength);
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Kies een wachtwoord")
            .MaximumLength(StaffPassword.MaxLength)
            .WithMessage($"Maak het wachtwoord korter: hooguit {StaffPassword.MaxLength} tekens");
    }
}
