using FluentValidation;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.Shared.Absences;

/// <summary>When a colleague will be away and who stands in, as it is typed.</summary>
public sealed class AbsenceForm
{
    public string? FirstDay { get; set; }
    public string? LastDay { get; set; }

    /// <summary>The account of the colleague who stands in.</summary>
    public string? StandIn { get; set; }

    public DateOnly? ParsedFirstDay => DutchText.ReadDay(FirstDay);

    public DateOnly? ParsedLastDay => DutchText.ReadDay(LastDay);
}

public sealed class AbsenceFormValidator : AbstractValidator<AbsenceForm>
{
    /// <summary>A longer absence is more likely a wrong year.</summary>
    private const int MostDays = 366;

    public AbsenceFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.ParsedFirstDay).NotNull().WithMessage("Vul de eerste dag in, als 21-12-2026")
            .OverridePropertyName(nameof(AbsenceForm.FirstDay));
        RuleFor(form => form.ParsedLastDay).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Vul de laatste dag in, als 3-1-2027")
            .GreaterThanOrEqualTo(_ => DutchText.Today(clock)).WithMessage("Kies vandaag of een latere dag")
            .Must((form, day) => !(day < form.ParsedFirstDay))
            .WithMessage("De laatste dag kan niet voor de eerste liggen")
            .Must((form, day) => !(day > form.ParsedFirstDay?.AddDays(MostDays)))
            .WithMessage("Kies een dag binnen een jaar na de eerste")
            .OverridePropertyName(nameof(AbsenceForm.LastDay));
        RuleFor(form => form.StandIn).NotEmpty().WithMessage("Kies wie waarneemt");
    }
}
