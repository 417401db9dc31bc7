using System.ComponentModel.DataAnnotations;
using FluentValidation;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Features.Staff.Shared;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>What is typed to change one's own password.</summary>
public sealed class PasswordForm
{
    [DataType(DataType.Password)]
    public string? Current { get; set; }

    [DataType(DataType.Password)]
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
            .Must((form, password) => StaffPassword.Fold(password!) != StaffPassword.Fold(form.Current ?? ""))
            .WithMessage("Kies een ander wachtwoord dan je nu hebt");
    }
}
