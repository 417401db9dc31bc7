using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>A note that its writer writes anew.</summary>
public sealed class NoteForm
{
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>How often it had been written when the page was read.</summary>
    public int Seen { get; set; }
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

    /// <summary>What it said, oldest first, with when that was written, in UTC.</summary>
    public required IReadOnlyList<(DateTime At, string Text)> Versions { get; init; }

    /// <summary>Whether it was written anew since its writer read it, so that the last version is news.</summary>
    public bool IsBehind { get; set; }

    public int Seen => Versions.Count;

    public IEnumerable<(DateTime At, string Text)> Before => IsBehind ? Versions : Versions.SkipLast(1);
}
