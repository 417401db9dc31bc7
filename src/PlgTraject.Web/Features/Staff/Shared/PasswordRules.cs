using FluentValidation;
using PlgTraject.Web.Access.Accounts;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>Rules of a form in which somebody chooses a password.</summary>
internal static class PasswordRules
{
    /// <summary>Asks for a password of a length that can be stored; the account itself asks for a strong one.</summary>
    /// <param name="rule">The rule of the field.</param>
    /// <param name="required">What to say when nothing is typed.</param>
    public static IRuleBuilderOptions<TForm, string?> NewPassword<TForm>(
        this IRuleBuilderInitial<TForm, string?> rule, string required) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage(required)
        .Must(password => StaffPassword.Fold(password!).Length <= StaffPassword.MaxLength)
        .WithMessage($"Maak het wachtwoord korter: hooguit {StaffPassword.MaxLength} tekens");
}
