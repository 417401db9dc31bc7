using FluentValidation;
using PlgTraject.Web.Access.Accounts;

namespace PlgTraject.Web.Features.Staff.SignIn;

public sealed class NewPasswordFormValidator : AbstractValidator<NewPasswordForm>
{
    public NewPasswordFormValidator() => RuleFor(form => form.Password).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Kies een nieuw wachtwoord")
        .MaximumLength(StaffPassword.MaxLength)
        .WithMessage($"Maak het wachtwoord korter: hooguit {StaffPassword.MaxLength} tekens");
}
