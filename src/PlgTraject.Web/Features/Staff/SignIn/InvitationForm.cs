using System.ComponentModel.DataAnnotations;
using FluentValidation;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What an invited colleague types to make the account.</summary>
public sealed class InvitationForm
{
    /// <summary>The code of the link, which the form carries along.</summary>
    public string? Code { get; set; }

    public string? DisplayName { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }
}

public sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    public InvitationFormValidator()
    {
        RuleFor(form => form.DisplayName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Vul je naam in")
            .OneLine("je naam", Colleague.DisplayNameMaxLength);
        RuleFor(form => form.Password).NewPassword("Kies een wachtwoord");
    }
}
