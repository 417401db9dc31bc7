using System.Globalization;
using FluentValidation;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>Rules for text that somebody types, a visitor or a colleague.</summary>
public static class TextRules
{
    private const char Replacement = '\uFFFD';

    /// <param name="rule">The rule of the field.</param>
    /// <param name="what">
    /// The field in words, such as "je naam": somebody who reads or hears the message in the summary does not see the
    /// field.
    /// </param>
    /// <param name="maxLength">In characters, without spaces before and after the text.</param>
    public static IRuleBuilderOptions<TForm, string?> OneLine<TForm>(
        this IRuleBuilder<TForm, string?> rule, string what, int maxLength) => rule
        .Must(text => text is null || !text.Any(IsUnreadable))
        .WithMessage($"Typ {what} opnieuw: er zit een teken in dat we niet kunnen lezen, of een nieuwe regel")
        .Must(text => (text?.Trim().Length ?? 0) <= maxLength)
        .WithMessage($"Maak {what} korter: er passen {maxLength} tekens in");

    /// <summary>
    /// Control characters, what is left of broken UTF-8, and the marks that turn the direction of writing around: they
    /// can make a name or an address look like another one.
    /// </summary>
    public static bool IsUnreadable(char character) =>
        char.IsControl(character) || character == Replacement
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
