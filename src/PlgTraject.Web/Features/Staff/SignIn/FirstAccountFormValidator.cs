using FluentValidation;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.SignIn;

public sealed class FirstAccountFormValidator : AbstractValidator<FirstAccountForm>
{
    public FirstAccountFormValidator(IOptions<StaffOptions> options)
    {
        RuleFor(form => form.DisplayName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je naam in")
            .OneLine("je naam", Colleague.DisplayNameMaxLength);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je e-mailadres in")
            .EmailAddress().WithMessage("Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl")
            .MaximumLength(Colleague.EmailMaxLength).WithMessage("Dit e-mailadres is te lang");
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Kies een wachtwoord")
            .MaximumLength(StaffPassword.MaxLength)
            .WithMessage($"Maak het wachtwoord korter: hooguit {StaffPassword.MaxLength} tekens")
            .When(_ => options.Value.LocalAccounts);
    }
}
