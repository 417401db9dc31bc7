using FluentValidation;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>Something that must be done about a lead, as a colleague types it.</summary>
public sealed class TaskForm
{
    public string? Task { get; set; }

    /// <summary>The last day for it, as a browser posts it or as somebody types it.</summary>
    public string? DueOn { get; set; }

    /// <summary>The account of who does it; blank for the owner of the lead.</summary>
    public string? TaskOwner { get; set; }

    public DateOnly? ParsedDueOn => DutchText.ReadDay(DueOn);
}

public sealed class TaskFormValidator : AbstractValidator<TaskForm>
{
    public TaskFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.Task).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Schrijf wat er moet gebeuren")
            .OneLine("de taak", LeadTask.TextMaxLength);
        RuleFor(form => form.ParsedDueOn).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Vul in voor welke dag, als 7-12-2026")
            .GreaterThanOrEqualTo(_ => DutchText.Today(clock)).WithMessage("Kies vandaag of een latere dag")
            .OverridePropertyName(nameof(TaskForm.DueOn));
    }
}
