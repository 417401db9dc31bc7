using FluentValidation;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Features.Staff.Shared;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>What is typed to change one's own password.</summary>
public sealed class PasswordForm
{
    public string? Current { get; set; }
    public string? New { get; set; }
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(form => form.Current).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je huidige wachtwoord in")
            .MaximumLength(StaffPassword.MaxLength).WithMessage("Dit is niet je huidige wachtwoord. Typ het opnieuw");
        RuleFor(form => form.New).NewPassword("Kies een nieuw wachtwoord")
            .NotEqual(form => form.Current).WithMessage("Kies een ander wachtwoord dan je nu hebt");
    }
}
