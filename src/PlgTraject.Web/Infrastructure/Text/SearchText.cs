using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>
/// How text is made comparable: the same for what is stored and for what is looked for, for words of spam, and for
/// recognising what was sent twice.
/// </summary>
public static partial class SearchText
{
    /// <summary>
    /// Raised when <see cref="Words"/>, <see cref="Phone"/> or <see cref="SchoolName"/> changes: what was stored before
    /// is then made anew at the next start.
    /// </summary>
    public const int Version = 4;

    /// <summary>The most characters of what somebody looks for.</summary>
    public const int MaxWanted = 200;

    /// <summary>Fewer digits than any telephone number has, and more than a year or the number of a house.</summary>
    private const int LeastDigits = 7;

    /// <summary>Of a part that begins as numbers do, with 0 or +: more digits than the number of a house.</summary>
    private const int LeastDigitsOfPart = 5;

    /// <summary>From so many digits on a number that begins with 31 or 32 begins with a country.</summary>
    private const int LongestNational = 11;

    /// <summary>
    /// Letters that Unicode does not take apart, and the signs that keyboards and programs write for another.
    /// </summary>
    private static readonly Dictionary<char, string> Plain = new (string Signs, string Plain)[]
    {
        ("ß", "ss"), ("ł", "l"), ("ø", "o"), ("đð", "d"), ("þ", "th"), ("æ", "ae"), ("œ", "oe"), ("ħ", "h"), ("ŧ", "t"),
        ("ŋ", "n"), ("ı", "i"), ("’‘‚‛′ʼʹ`´ˈ‹›", "'"), ("“”„‟″«»", "\""), ("‐‑‒–—―−⁃", "-"),
        // A sigma at the end of a word, the stroke of ½, and what only joins or parts the letters around it.
        ("ς", "σ"), ("\u2044", "/"), ("\u200C\u200D", ""),
    }.SelectMany(row => row.Signs.Select(sign => (sign, row.Plain))).ToDictionary();

    /// <summary>
    /// The parts as one can see them, in lower case, without accents and ligatures, with plain quotes and hyphens,
    /// joined by one space; empty parts are left out.
    /// </summary>
    public static string Fold(params string?[] parts)
    {
        var letters = new StringBuilder();
        // The acute accent that stands alone would be taken apart into a space and a mark.
        var text = string.Join(' ', parts.Select(CleanText.Line)).Replace('´', '\'');
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                var lower = char.ToLowerInvariant(character);
                letters.Append(Plain.GetValueOrDefault(lower) ?? lower.ToString());
            }
        }

        // Taking characters apart can make a space, for instance of an accent that stood alone.
        return CleanText.Line(letters.ToString());
    }

    /// <summary>
    /// The words of the parts, folded and joined by one space: without the signs around and between them, so that
    /// "Sint-Jozef", "(Sint Jozef)" and "sint.jozef" are the same. Initials are one word: "O.B.S." is "obs".
    /// </summary>
    public static string Words(params string?[] parts)
    {
        var words = new StringBuilder();
        foreach (var rune in Fold(parts).EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                words.Append(rune);
            }
            else if (rune.Value != '\'' && words is { Length: > 0 } && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return BetweenInitials().Replace(words.ToString().TrimEnd(), "");
    }

    /// <summary>
    /// The digits of a telephone number without what says how to dial: "612345678" for "06 12345678", for
    /// "06-123 456 78" and within "31612345678", which is made of "+31 (0)6 12345678".
    /// </summary>
    public static string Phone(string? text)
    {
        var digits = string.Concat((text ?? "").Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        return digits.TrimStart('0');
    }

    /// <summary>
    /// What to look for in text that <see cref="Words"/> made, all of it: words, several with a space between them
    /// where they were joined by a sign, and telephone numbers, each by its digits.
    /// </summary>
    public static IEnumerable<string> Wanted(string? text)
    {
        var address = EmailAddress.Clean(text);
        var wanted = Fold(EmailAddress.IsValid(address) ? address : text);
        wanted = wanted[..Math.Min(wanted.Length, MaxWanted)];
        var numbers = new List<string>();
        var others = PhoneLike().Replace(wanted, match =>
        {
            var begins = match.Value.TrimStart('(')[0] is '0' or '+';
            if (match.Value.Count(char.IsAsciiDigit) < (begins ? LeastDigitsOfPart : LeastDigits))
            {
                return match.Value;
            }

            numbers.Add(WithoutCountry(match.Value));
            return " ";
        });
        var words = others.Split(' ', ',', ';').SelectMany(Joined).Concat(numbers).Where(word => word.Length > 0)
            .Distinct().ToList();
        // Signs only: no stored text has them, so that nothing is found.
        return words.Count > 0 || wanted.Length == 0 ? words : [wanted];
    }

    /// <summary>
    /// The words that somebody joined by a sign. Initials are looked for each by itself, since what is stored may have
    /// a whole name in their place.
    /// </summary>
    private static IEnumerable<string> Joined(string typed)
    {
        var words = Words(typed);
        return words.Length > 1 && Initials().IsMatch(typed) ? words.Select(letter => letter.ToString())
            : [words];
    }

    /// <summary>
    /// The digits of a telephone number that somebody looks for, without the country of the Netherlands or Belgium:
    /// what is stored may have been typed without it.
    /// </summary>
    private static string WithoutCountry(string number)
    {
        var (typed, digits) = (number.TrimStart('('), Phone(number));
        var hasCountry = (digits.StartsWith("31", StringComparison.Ordinal)
                || digits.StartsWith("32", StringComparison.Ordinal))
            && (typed[0] == '+' || typed.StartsWith("00", StringComparison.Ordinal)
                || (typed[0] != '0' && digits.Length >= LongestNational));
        return hasCountry ? digits[2..].TrimStart('0') : digits;
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.OtherSymbol
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.PrivateUse;

    /// <summary>The space between two words of one letter.</summary>
    [GeneratedRegex(@"(?<=(?<!\S)\p{L}) (?=\p{L}(?!\S))")]
    private static partial Regex BetweenInitials();

    /// <summary>Letters with a dot between them, as "J.P." and "O.B.S.".</summary>
    [GeneratedRegex(@"^\P{L}*\p{L}(\.\p{L})+\P{L}*$")]
    private static partial Regex Initials();

    /// <summary>From seven characters on, with at most signs of a sentence around it.</summary>
    [GeneratedRegex(
        """(?<![^\s"'(])[+(]?[0-9][0-9 ()./+-]{5,}[0-9](?=[)"',;:.!?]*(?:\s|$))""", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneLike();
}
