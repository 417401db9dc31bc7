using FluentValidation;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>Rules for text that somebody types, a visitor or a colleague.</summary>
public static class TextRules
{
    /// <param name="rule">The rule of the field.</param>
    /// <param name="what">
    /// The field in words, such as "je naam": somebody who reads or hears the message in the summary does not see the
    /// field.
    /// </param>
    /// <param name="maxLength">In characters.</param>
    public static IRuleBuilderOptions<TForm, string?> OneLine<TForm>(
        this IRuleBuilder<TForm, string?> rule, string what, int maxLength) => rule
        .Must(text => text?.Contains(CleanText.Replacement, StringComparison.Ordinal) != true)
        .WithMessage($"Typ {what} opnieuw: er zit een teken in dat we niet kunnen lezen")
        .Must(text => (text?.Length ?? 0) <= maxLength)
        .WithMessage($"Maak {what} korter: er passen {maxLength} tekens in");

    /// <param name="rule">The rule of the field.</param>
    /// <param name="required">What to say when it is empty.</param>
    public static IRuleBuilderOptions<TForm, string?> Email<TForm>(
        this IRuleBuilder<TForm, string?> rule, string required = "Vul een e-mailadres in") => rule
        .NotEmpty().WithMessage(required)
        .OneLine("het e-mailadres", EmailAddress.MaxLength)
        .Must(email => EmailAddress.IsValid(email!)).WithMessage((_, email) => EmailAddress.FaultIn(email!));
}
