using FluentValidation;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>Rules several fields share.</summary>
internal static class InquiryRules
{
    public static IRuleBuilderOptions<InquiryForm, string?> Question(
        this IRuleBuilder<InquiryForm, string?> rule, int maxLength) => rule
        .Must(text => text is null || !text.Any(character => character is not ('\r' or '\n' or '\t') && TextRules.IsUnreadable(character)))
        .WithMessage("Typ je vraag opnieuw: er zit een teken in dat we niet kunnen lezen")
        .Must(text => (Lines(text)?.Length ?? 0) <= maxLength)
        .WithMessage(form => FormattableString.Invariant(
            $"Maak je vraag korter: er passen {maxLength} tekens in, nu zijn het er {Lines(form.Question)!.Length}"));

    /// <summary>An absent value counts as the empty choice: browsers do not send an untouched set of radio buttons.</summary>
    public static IRuleBuilderOptions<InquiryForm, string?> OneOf(
        this IRuleBuilder<InquiryForm, string?> rule, Func<IReadOnlyList<FieldOption>> options) => rule
        .Must(value => string.IsNullOrEmpty(value) || options().Any(option => option.Value == value));

    /// <summary>The text with the line ends of a database, not of a browser, and no space around it.</summary>
    public static string? Lines(string? text) => text?.ReplaceLineEndings("\n").Trim();
}
