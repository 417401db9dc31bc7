using FluentValidation;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

public sealed class FirstAccountFormValidator : AbstractValidator<FirstAccountForm>
{
    public FirstAccountFormValidator(IOptions<StaffOptions> options)
    {
        RuleFor(form => form.DisplayName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je naam in")
            .MaximumLength(StaffUser.DisplayNameMaxLength)
            .WithMessage($"Maak je naam korter: er passen {StaffUser.DisplayNameMaxLength} tekens in");
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je e-mailadres in")
            .EmailAddress().WithMessage("Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl")
            .MaximumLength(StaffUser.EmailMaxLength).WithMessage("Dit e-mailadres is te lang");
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Kies een wachtwoord")
            .MaximumLength(StaffPassword.MaxLength)
            .WithMessage($"Maak het wachtwoord korter: hooguit {StaffPassword.MaxLength} tekens")
            .When(_ => options.Value.LocalAccounts);
    }
}
