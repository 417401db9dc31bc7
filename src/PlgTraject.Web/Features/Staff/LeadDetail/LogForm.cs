using System.ComponentModel.DataAnnotations;
using FluentValidation;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>What a colleague writes in the history of a lead: a note, a call, a visit or an answer.</summary>
public sealed class LogForm
{
    public const int TextMaxLength = 4000;

    public static IReadOnlyList<FieldOption> Kinds { get; } =
    [
        .. LogKinds.All.Select(row =>
            new FieldOption(row.Key, row.IsAnswer ? $"{row.Name} (stopt de klok)" : row.Name)),
    ];

    /// <summary>Key of one of the <see cref="LogKinds"/>.</summary>
    public string? Kind { get; set; } = LogKinds.All[0].Key;

    /// <summary>When it happened, on a Dutch calendar and clock; blank is today, and now.</summary>
    public string? Day { get; set; }

    public string? Time { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public LogKinds.Row? ParsedKind => LogKinds.Parse(Kind);

    /// <summary>When it happened, in UTC; null when day or time cannot be read.</summary>
    /// <param name="now">UTC.</param>
    public DateTime? At(DateTime now) => TypedMoment.Read(Day, Time, now);
}

public sealed class LogFormValidator : AbstractValidator<LogForm>
{
    public LogFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.ParsedKind).NotNull().WithMessage("Kies wat je vastlegt")
            .OverridePropertyName(nameof(LogForm.Kind));
        RuleFor(form => form.Text).NotEmpty().WithMessage("Schrijf de notitie")
            .When(form => form.ParsedKind?.NeedsText == true);
        RuleFor(form => form.Text).MaximumLength(LogForm.TextMaxLength)
            .WithMessage($"Maak de tekst korter: er passen {LogForm.TextMaxLength} tekens in");
        When(form => form.ParsedKind?.IsDated == true, () =>
            RuleFor(form => form.At(clock.GetUtcNow().UtcDateTime))
                .Cascade(CascadeMode.Stop)
                .NotNull().WithMessage(TypedMoment.Unreadable)
                .LessThanOrEqualTo(_ => clock.GetUtcNow().UtcDateTime.AddMinutes(1))
                .WithMessage(TypedMoment.NotYet)
                .OverridePropertyName(nameof(LogForm.Day)));
    }
}
