using System.ComponentModel.DataAnnotations;
using FluentValidation;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.Settings;

/// <summary>A template as it is typed.</summary>
public sealed class TemplateForm
{
    public string? Name { get; set; }
    public string? Subject { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>The version that was on the screen.</summary>
    public int Version { get; set; }

    public static TemplateForm Of(MailTemplate template) => new()
    {
        Name = template.Name,
        Subject = template.Subject,
        Text = template.Text,
        Version = template.Version,
    };
}

public sealed class TemplateFormValidator : AbstractValidator<TemplateForm>
{
    public TemplateFormValidator()
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Geef het sjabloon een naam")
            .OneLine("de naam", MailTemplate.NameMaxLength);
        RuleFor(form => form.Subject).OneLine("het onderwerp", OutboxMail.SubjectMaxLength);
        RuleFor(form => form.Text).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Schrijf de tekst")
            .MaximumLength(MailDraft.TextMaxLength)
            .WithMessage($"Maak de tekst korter: er passen {MailDraft.TextMaxLength} tekens in");
    }
}

/// <summary>The page of one template.</summary>
/// <param name="Id">Its key; 0 for a new one.</param>
/// <param name="Form">What is typed.</param>
public sealed record TemplateModel(long Id, TemplateForm Form)
{
    /// <summary>How a mail with it looks to a school that does not exist; null until that is asked.</summary>
    public TemplatePreview? Preview { get; init; }

    /// <summary>What a colleague saved meanwhile, or null.</summary>
    public string? TextElsewhere { get; init; }
}

/// <summary>How a mail with a template looks to a made-up school.</summary>
/// <param name="Subject">The subject, or null.</param>
/// <param name="Text">The text.</param>
/// <param name="Unknown">Placeholders that there are not.</param>
public sealed record TemplatePreview(string? Subject, string Text, IReadOnlyList<string> Unknown);

/// <summary>A template in the list.</summary>
public sealed record TemplateRow(long Id, string Name, string? Subject);
