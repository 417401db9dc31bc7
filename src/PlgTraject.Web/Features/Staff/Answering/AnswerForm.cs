using System.ComponentModel.DataAnnotations;
using FluentValidation;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Answering;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Features.Staff.Answering;

/// <summary>An answer to a school as it is typed.</summary>
public sealed class AnswerForm
{
    /// <summary>
    /// In bytes: two and a half times the files that may go. What is a little too large gets a message beside the text.
    /// </summary>
    public const long LargestBody = MailAttachment.LargestTotal * 5L / 2;

    [DataType(DataType.EmailAddress)]
    public string? To { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Cc { get; set; }

    public string? Subject { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public bool WithBrochure { get; set; }
    public bool BeginsConversation { get; set; }

    /// <summary>The version of the draft on the screen; 0 for one that was not stored yet.</summary>
    public int Version { get; set; }

    /// <summary>The key of the last mail of a colleague to the school that was on the screen; 0 for none.</summary>
    public long Seen { get; set; }

    /// <summary>
    /// The key of the last one that a colleague sent from a mail program and that was on the screen; 0 for none.
    /// </summary>
    public long SeenFound { get; set; }

    /// <summary>The key of the event of the last mail of the school that was on the screen; 0 for none.</summary>
    public long SeenHeard { get; set; }

    /// <summary>What was on the screen of what colleagues wrote to the school, and the school to us.</summary>
    public SeenAnswers SeenAnswers
    {
        get => new(Seen, SeenFound, SeenHeard);
        set => (Seen, SeenFound, SeenHeard) = (value.Sent, value.Found, value.Heard);
    }

    /// <summary>The key of a template to begin with.</summary>
    public long? Template { get; set; }

    /// <summary>Files to add.</summary>
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    public static AnswerForm Of(MailDraft draft, SeenAnswers seen) => new()
    {
        To = draft.To,
        Cc = draft.Cc,
        Subject = draft.Subject,
        Text = draft.Text,
        WithBrochure = draft.WithBrochure,
        BeginsConversation = draft.BeginsConversation,
        Version = draft.Version,
        SeenAnswers = seen,
    };

    /// <summary>Puts what was typed in the draft, when it fits.</summary>
    public void WriteTo(MailDraft draft)
    {
        (draft.To, draft.Cc, draft.Subject, draft.Text) = (To, Cc, Subject, Text);
        (draft.WithBrochure, draft.BeginsConversation) = (WithBrochure, BeginsConversation);
    }

    /// <summary>Adds a template below what was typed already.</summary>
    public void BeginWith(MailTemplate template)
    {
        Text = string.IsNullOrWhiteSpace(Text) ? template.Text : $"{Text}\n\n{template.Text}";
        Subject = template.Subject ?? Subject;
    }
}

/// <summary>What must be right to store a draft: only that it fits. All else can wait until it is sent.</summary>
public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator()
    {
        RuleFor(form => form.To).OneLine("het e-mailadres", OutboxMail.AddressMaxLength);
        RuleFor(form => form.Cc).MaximumLength(OutboxMail.CcMaxLength)
            .WithMessage($"Er passen {OutboxMail.CcMaxLength} tekens in de kopie");
        RuleFor(form => form.Subject).OneLine("het onderwerp", OutboxMail.SubjectMaxLength);
        RuleFor(form => form.Text).MaximumLength(MailDraft.TextMaxLength)
            .WithMessage($"Maak de tekst korter: er passen {MailDraft.TextMaxLength} tekens in");
    }
}

/// <summary>What must be right to send an answer.</summary>
public sealed class MailDraftValidator : AbstractValidator<MailDraft>
{
    public MailDraftValidator()
    {
        RuleFor(draft => draft.To).Cascade(CascadeMode.Stop).Email("Vul in naar wie de mail gaat");
        RuleFor(draft => draft.Cc).Cascade(CascadeMode.Stop)
            .Must(cc => CcAddresses.Read(cc).Count <= CcAddresses.Most)
            .WithMessage($"Er passen {CcAddresses.Most} adressen in de kopie")
            .Must(cc => CcAddresses.Read(cc).All(EmailAddress.IsValid))
            .WithMessage((_, cc) => "Kijk het adres in de kopie na: "
                + CcAddresses.Read(cc).First(address => !EmailAddress.IsValid(address)));
        RuleFor(draft => draft.Subject).NotEmpty().WithMessage("Vul een onderwerp in");
        RuleFor(draft => draft.Text).NotEmpty().WithMessage("Schrijf je antwoord");
    }
}
