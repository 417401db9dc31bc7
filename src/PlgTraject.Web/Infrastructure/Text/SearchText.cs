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
    /// Raised when <see cref="Fold"/> or <see cref="Phone"/> changes: what was stored before is then made anew at the
    /// next start.
    /// </summary>
    public const int Version = 2;

    /// <summary>The most characters of what somebody looks for.</summary>
    public const int MaxWanted = 200;

    /// <summary>Fewer digits than any telephone number has, and more than a year or the number of a house.</summary>
    private const int LeastDigits = 7;

    /// <summary>
    /// Letters that Unicode does not take apart, and the signs that keyboards and programs write for another.
    /// </summary>
    private static readonly Dictionary<char, string> Plain = new (string Signs, string Plain)[]
    {
        ("ß", "ss"), ("ł", "l"), ("ø", "o"), ("đð", "d"), ("þ", "th"), ("æ", "ae"), ("œ", "oe"), ("ħ", "h"), ("ŧ", "t"),
        ("ŋ", "n"), ("ı", "i"), ("’‘‚‛′ʼʹ`´ˈ‹›", "'"), ("“”„‟″«»", "\""), ("‐‑‒–—―−⁃", "-"),
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
    /// The digits of a telephone number without what says how to dial: "612345678" for "06 12345678", for
    /// "06-123 456 78" and within "31612345678", which is made of "+31 (0)6 12345678".
    /// </summary>
    public static string Phone(string? text)
    {
        var digits = string.Concat((text ?? "").Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        return digits.TrimStart('0');
    }

    /// <summary>
    /// The words to look for, folded; a telephone number among them is one word, however it is written.
    /// </summary>
    public static IEnumerable<string> Wanted(string? text)
    {
        var wanted = Fold(text);
        wanted = PhoneLike().Replace(wanted[..Math.Min(wanted.Length, MaxWanted)], static match =>
            match.Value.Count(char.IsAsciiDigit) >= LeastDigits ? Phone(match.Value) : match.Value);
        return wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"(?<!\S)[+(]?[0-9][0-9 ()./+-]{5,}[0-9](?!\S)", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneLike();
}
