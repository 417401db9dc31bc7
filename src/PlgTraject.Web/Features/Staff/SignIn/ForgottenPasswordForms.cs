using System.ComponentModel.DataAnnotations;
using FluentValidation;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What is typed to ask for a new password.</summary>
public sealed class ForgottenPasswordForm
{
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }
}

public sealed class ForgottenPasswordFormValidator : AbstractValidator<ForgottenPasswordForm>
{
    public ForgottenPasswordFormValidator() =>
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).Email("Vul je e-mailadres in");
}

/// <summary>What is typed to replace a forgotten password.</summary>
public sealed class NewPasswordForm
{
    /// <summary>The code of the link, which the form carries along.</summary>
    public string? Code { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }
}

public sealed class NewPasswordFormValidator : AbstractValidator<NewPasswordForm>
{
    public NewPasswordFormValidator() => RuleFor(form => form.Password).NewPassword("Kies een nieuw wachtwoord");
}
