using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>A note that its writer writes anew.</summary>
public sealed class NoteForm
{
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}

public sealed class NoteFormValidator : AbstractValidator<NoteForm>
{
    public NoteFormValidator() => RuleFor(form => form.Text).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Schrijf de notitie, of haal haar weg")
        .MaximumLength(LogForm.TextMaxLength)
        .WithMessage($"Maak de tekst korter: er passen {LogForm.TextMaxLength} tekens in");
}

/// <summary>A note of one's own, to write anew or to take away.</summary>
public sealed class NoteModel
{
    public required string Reference { get; init; }
    public required string School { get; init; }
    public required long Id { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>What it said before, oldest first, with when that was written, in UTC.</summary>
    public required IReadOnlyList<(DateTime At, string Text)> Before { get; init; }
}
