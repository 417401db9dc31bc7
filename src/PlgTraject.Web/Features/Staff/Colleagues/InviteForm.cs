using System.ComponentModel.DataAnnotations;
using FluentValidation;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>What is typed to invite a colleague.</summary>
public sealed class InviteForm
{
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    /// <summary>Name of a <see cref="StaffRole"/>.</summary>
    public string? Role { get; set; }

    public StaffRole? ParsedRole => StaffRoles.Parse(Role);
}

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator()
    {
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .Email("Vul een e-mailadres in");
        RuleFor(form => form.ParsedRole).NotNull().WithMessage("Kies een rol")
            .OverridePropertyName(nameof(InviteForm.Role));
    }
}
