using System.Globalization;
using FluentValidation;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>Rules several fields share.</summary>
internal static class InquiryRules
{
    private const char Replacement = '\uFFFD';

    public static IRuleBuilderOptions<InquiryForm, string?> OneLine(
        this IRuleBuilder<InquiryForm, string?> rule, int maxLength) => rule
        .Must(text => !Has(text, Unreadable))
        .WithMessage("Typ dit opnieuw: er zit een teken in dat we niet kunnen lezen, of een nieuwe regel")
        .Must(text => (text?.Trim().Length ?? 0) <= maxLength)
        .WithMessage($"Maak dit korter: er passen {maxLength} tekens in");

    public static IRuleBuilderOptions<InquiryForm, string?> Text(
        this IRuleBuilder<InquiryForm, string?> rule, int maxLength) => rule
        .Must(text => !Has(text, character => character is not ('\r' or '\n' or '\t') && Unreadable(character)))
        .WithMessage("Typ dit opnieuw: er zit een teken in dat we niet kunnen lezen")
        .Must(text => (Lines(text)?.Length ?? 0) <= maxLength)
        .WithMessage(form => FormattableString.Invariant(
            $"Maak je vraag korter: er passen {maxLength} tekens in, nu zijn het er {Lines(form.Question)!.Length}"));

    /// <summary>An absent value counts as the empty choice: browsers do not send an untouched set of radio buttons.</summary>
    public static IRuleBuilderOptions<InquiryForm, string?> OneOf(
        this IRuleBuilder<InquiryForm, string?> rule, Func<IReadOnlyList<FieldOption>> options) => rule
        .Must(value => string.IsNullOrEmpty(value) || options().Any(option => option.Value == value));

    /// <summary>The text with the line ends of a database, not of a browser, and no space around it.</summary>
    public static string? Lines(string? text) => text?.ReplaceLineEndings("\n").Trim();

    private static bool Has(string? text, Func<char, bool> test) => text is not null && text.Any(test);

    /// <summary>
    /// Control characters, what is left of broken UTF-8, and the marks that turn the direction of writing around: they
    /// can make a name or an address look like another one.
    /// </summary>
    private static bool Unreadable(char character) =>
        char.IsControl(character) || character == Replacement
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
