using FluentValidation;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>What every act with a mail posts.</summary>
public abstract class MailActForm
{
    /// <summary>The version of the mail that was on the screen.</summary>
    public int Seen { get; set; }

    /// <summary>Whether it waited for a decision then, so that the next one that waits follows.</summary>
    public bool Waits { get; set; }
}

/// <summary>To which lead a mail belongs.</summary>
public sealed class AttachForm : MailActForm
{
    public string? Reference { get; set; }

    /// <summary>What was searched for, so that the page shows the same leads again.</summary>
    public string? Words { get; set; }
}

public sealed class AttachFormValidator : AbstractValidator<AttachForm>
{
    public AttachFormValidator() => RuleFor(form => form.Reference).NotEmpty()
        .WithMessage("Kies bij welke aanvraag de mail hoort");
}

/// <summary>That a mail belongs to no lead, and why.</summary>
public sealed class AsideForm : MailActForm
{
    private const string Other = "anders";

    public static IReadOnlyList<FieldOption> Reasons { get; } =
    [
        Of("Reclame of nieuwsbrief"),
        Of("Gaat niet over het traject"),
        Of("Al afgehandeld"),
        Of("Kwam hier per ongeluk"),
        new(Other, "Iets anders"),
    ];

    public string? Reason { get; set; }

    /// <summary>Why, when none of <see cref="Reasons"/> says it.</summary>
    public string? Because { get; set; }

    /// <summary>What is written down.</summary>
    public string? Written => Reason == Other ? Because : Reason;

    public bool IsOther => Reason == Other;

    private static FieldOption Of(string words) => new(words, words);
}

public sealed class AsideFormValidator : AbstractValidator<AsideForm>
{
    public AsideFormValidator()
    {
        RuleFor(form => form.Reason).Must(reason => AsideForm.Reasons.Any(option => option.Value == reason))
            .WithMessage("Kies waarom de mail bij geen aanvraag hoort");
        RuleFor(form => form.Because).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Schrijf waarom de mail bij geen aanvraag hoort")
            .MaximumLength(InboundMail.SetAsideBecauseMaxLength)
            .WithMessage($"Maak de reden korter: er passen {InboundMail.SetAsideBecauseMaxLength} tekens in")
            .When(form => form.IsOther);
    }
}
