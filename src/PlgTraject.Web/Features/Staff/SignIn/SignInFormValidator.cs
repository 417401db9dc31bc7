using FluentValidation;

namespace PlgTraject.Web.Features.Staff.SignIn;

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(form => form.Email).NotEmpty().WithMessage("Vul je e-mailadres in");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Vul je wachtwoord in");
    }
}
