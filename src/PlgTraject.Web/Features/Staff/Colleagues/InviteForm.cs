using FluentValidation;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>What is typed to invite a colleague.</summary>
public sealed class InviteForm
{
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
            .NotEmpty().WithMessage("Vul een e-mailadres in")
            .EmailAddress().WithMessage("Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl")
            .MaximumLength(Colleague.EmailMaxLength).WithMessage("Dit e-mailadres is te lang");
        RuleFor(form => form.ParsedRole).NotNull().WithMessage("Kies een rol")
            .OverridePropertyName(nameof(InviteForm.Role));
    }
}
