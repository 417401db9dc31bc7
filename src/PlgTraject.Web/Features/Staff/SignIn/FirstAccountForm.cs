using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What is typed to make the first account.</summary>
public sealed class FirstAccountForm
{
    /// <summary>The code of the link, which the form carries along.</summary>
    public string? Code { get; set; }

    public string? DisplayName { get; set; }

    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }
}

public sealed class FirstAccountFormValidator : AbstractValidator<FirstAccountForm>
{
    public FirstAccountFormValidator(IOptions<StaffOptions> options)
    {
        RuleFor(form => form.DisplayName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je naam in")
            .OneLine("je naam", Colleague.DisplayNameMaxLength);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .Email("Vul je e-mailadres in");
        RuleFor(form => form.Password).NewPassword("Kies een wachtwoord").When(_ => options.Value.LocalAccounts);
    }
}
