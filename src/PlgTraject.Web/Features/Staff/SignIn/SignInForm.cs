using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What is typed to sign in. The password is never shown again.</summary>
public sealed class SignInForm
{
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(form => form.Email).NotEmpty().WithMessage("Vul je e-mailadres in");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Vul je wachtwoord in");
    }
}
