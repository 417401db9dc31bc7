using FluentValidation;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff;

public sealed class FirstAccountFormValidator : AbstractValidator<FirstAccountForm>
{
    public FirstAccountFormValidator(IOptions<StaffOptions> options)
    {
        RuleFor(form => form.DisplayName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je naam in")
            .OneLine("je naam", StaffUser.DisplayNameMaxLength);
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
