using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>
/// Makes typed or pasted text as it was meant, before anything judges, stores, compares or counts it: without what
/// nobody can see, with one kind of space and one kind of line end, and composed (NFC).
/// </summary>
public static partial class CleanText
{
    /// <summary>What is left of bytes that were no text. It stays, because what it replaced is lost.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>How many marks may stand on one letter. No language needs more; a prank has dozens.</summary>
    private const int MostMarks = 8;

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int DrawnInColour = 0xFE0F;
    private const int Keycap = 0x20E3;

    /// <summary>Letters and symbols of Unicode that have no picture: fillers, and braille without dots.</summary>
    private static readonly SearchValues<char> Fillers = SearchValues.Create("\u115F\u1160\u2800\u3164\uFFA0");

    /// <summary>Characters of the category Format that one sees: signs of numbers and verses.</summary>
    private static readonly SearchValues<char> VisibleFormats =
        SearchValues.Create("\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F\u0890\u0891\u08E2");

    /// <summary>For a field of one line: every run of spaces, tabs and line ends is one space.</summary>
    /// <returns>The text, empty when there is nothing that one can see.</returns>
    public static string Line(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in Visible(text))
        {
            if (!Rune.IsWhiteSpace(rune))
            {
                clean.Append(rune);
            }
            else if (clean is { Length: > 0 } && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return Result(clean);
    }

    /// <summary>
    /// For a field of several lines: the line ends of every program ("\r\n" of browsers, U+000B of Word and PowerPoint,
    /// U+2028 of web pages) are "\n".
    /// </summary>
    /// <returns>The text without space around it, empty when there is nothing that one can see.</returns>
    public static string Lines(string? text)
    {
        var clean = new StringBuilder();
        // This method of .NET knows all line ends but U+000B.
        foreach (var rune in Visible(text?.Replace('\u000B', '\n').ReplaceLineEndings("\n")))
        {
            clean.Append(rune);
        }

        return Result(clean);
    }

    /// <summary>
    /// For what a program reads, such as a mail address, a telephone number or a code: as <see cref="Line"/>, and
    /// without the signs that choose how a character is drawn.
    /// </summary>
    public static string Code(string? text) => VariationSelectors().Replace(Line(text), "");

    /// <summary>
    /// The beginning of a text in one line, without cutting an emoji, which takes several characters, in two.
    /// </summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="length">The most that it takes, as a reader counts.</param>
    public static string Excerpt(string? text, int length) =>
        new StringInfo(Line(text)) is var info && info.LengthInTextElements <= length
            ? info.String
            : info.SubstringByTextElements(0, length) + "…";

    /// <summary>
    /// Puts a name between the two signs of Unicode that keep its direction to itself, for a title or another place
    /// without markup: a name in Arabic or Hebrew would turn the words around it. In a page use bdi.
    /// </summary>
    public static string Isolate(string? text) => $"\u2068{text}\u2069";

    private static string Result(StringBuilder clean)
    {
        // Composed after what is invisible has gone: that may have stood between a letter and its accent.
        var text = clean.ToString().Normalize().Trim();
        return text.EnumerateRunes().Any(HasPicture) ? text : "";
    }

    /// <summary>Marks have none of their own: they are drawn on a letter.</summary>
    private static bool HasPicture(Rune rune) =>
        Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);

    /// <summary>
    /// All runes but those without a picture, and but the marks that are too many on one letter; fillers become spaces,
    /// which they look like. Half a surrogate pair becomes U+FFFD.
    /// </summary>
    private static IEnumerable<Rune> Visible(string? text)
    {
        var runes = (text ?? "").EnumerateRunes().ToArray();
        var marks = 0;
        for (var index = 0; index < runes.Length; index++)
        {
            var rune = runes[index];
            if (rune.IsBmp && Fillers.Contains((char)rune.Value))
            {
                marks = 0;
                yield return new Rune(' ');
            }
            else if (!IsInvisible(rune) || IsNeeded(runes, index))
            {
                marks = IsMark(rune) ? marks + 1 : 0;
                if (marks <= MostMarks)
                {
                    yield return rune;
                }
            }
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsInvisible(Rune rune) => IsNeverShown(rune.Value) || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => !rune.IsBmp || !VisibleFormats.Contains((char)rune.Value),
        UnicodeCategory.Control => rune.Value is not ('\t' or '\n' or '\r' or '\f' or '\u000B' or '\u0085'),
        _ => false,
    };

    /// <summary>
    /// What Unicode has for programs: code points that are no characters, those that are ignored whether they are
    /// assigned or not, the selectors of a variant, and what stands in the place of a pasted picture.
    /// </summary>
    private static bool IsNeverShown(int value) =>
        // The combining grapheme joiner joins nothing that one sees.
        value is 0x034F or 0x2065 or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFE00 and <= 0xFE0F)
            or (>= 0xFFF0 and <= 0xFFFC) or (>= 0xE0000 and <= 0xE0FFF)
        || (value & 0xFFFE) == 0xFFFE;

    /// <summary>Whether something that has no picture changes the picture of what stands around it.</summary>
    private static bool IsNeeded(Rune[] runes, int index) => runes[index].Value switch
    {
        DrawnInColour => index > 0 && (IsOfEmoji(runes[index - 1]) || IsBefore(runes, index, Keycap)),
        ZeroWidthNonJoiner or ZeroWidthJoiner => IsNeededJoiner(runes, index),
        _ => false,
    };

    private static bool IsBefore(Rune[] runes, int index, int next) =>
        index < runes.Length - 1 && runes[index + 1].Value == next;

    /// <summary>
    /// Whether it joins or separates what stands around it: several emoji into one (a teacher is a person and a
    /// school), or letters of Arabic, Persian and the scripts of India.
    /// </summary>
    private static bool IsNeededJoiner(Rune[] runes, int index) =>
        index > 0 && index < runes.Length - 1
        && ((IsOfJoiningScript(runes[index - 1]) && IsOfJoiningScript(runes[index + 1]))
            || (runes[index].Value == ZeroWidthJoiner && IsOfEmoji(runes[index - 1]) && IsOfEmoji(runes[index + 1])));

    /// <summary>From Arabic to the last of the Indian scripts, and Khmer and Mongolian among them.</summary>
    private static bool IsOfJoiningScript(Rune rune) => rune.Value is >= 0x0600 and <= 0x1CFF;

    [GeneratedRegex(@"[\uFE00-\uFE0F]")]
    private static partial Regex VariationSelectors();

    /// <summary>A picture, an arrow, a skin colour, or the sign that says to draw it in colour.</summary>
    private static bool IsOfEmoji(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
        || rune.Value is DrawnInColour or (>= 0x2190 and <= 0x21FF) or (>= 0x1F3FB and <= 0x1F3FF);
}
