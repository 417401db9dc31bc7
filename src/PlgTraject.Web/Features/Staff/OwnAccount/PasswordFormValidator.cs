using FluentValidation;
using PlgTraject.Web.Access.Accounts;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(form => form.Current).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je huidige wachtwoord in")
            .MaximumLength(StaffPassword.MaxLength).WithMessage("Dit is niet je huidige wachtwoord. Typ het opnieuw");
        RuleFor(form => form.New).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Kies een nieuw wachtwoord")
            .MaximumLength(StaffPassword.MaxLength)
            .WithMessage($"Maak het wachtwoord korter: hooguit {StaffPassword.MaxLength} tekens")
            .NotEqual(form => form.Current).WithMessage("Kies een ander wachtwoord dan je nu hebt");
    }
}
