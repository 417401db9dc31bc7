using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Makes references such as PLG-7K3MQ-9TX4B. They hold 50 random bits, and no letters that look like digits.
/// </summary>
public static partial class LeadReference
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>How many characters of the alphabet one has.</summary>
    public const int Length = 2 * Half;

    private const int Half = 5;

    public static string Next() => Of(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>The reference with these characters of the alphabet.</summary>
    public static string Of(string characters) => $"PLG-{characters[..Half]}-{characters[Half..]}";

    /// <summary>
    /// The reference that somebody typed: in small letters perhaps, with an O for 0 and an I or L for 1, and with
    /// spaces, other dashes or nothing between its parts. Null when it is none.
    /// </summary>
    public static string? Read(string? typed)
    {
        var letters = string.Concat(SearchText.Fold(typed).Where(char.IsAsciiLetterOrDigit));
        return Typed().Match(letters) is { Length: > 0 } match && match.Length == letters.Length ? Of(match) : null;
    }

    /// <summary>
    /// A text in which each reference is as it is stored. What has no digit is left as it was: it may be two words.
    /// </summary>
    public static string? ReadIn(string? text) => text is null ? null : Read(text)
        ?? Typed().Replace(text, match => match.Value.Any(char.IsAsciiDigit) ? Of(match) : match.Value);

    /// <summary>The references that stand in a text, each once, as they are stored.</summary>
    public static IReadOnlyList<string> FindIn(string? text) =>
    [
        .. Typed().Matches(text ?? "").Where(match => match.Value.Any(char.IsAsciiDigit)).Select(Of).Distinct(),
    ];

    private static string Of(Match match) => Of(string.Concat(match.Groups[1].Value, match.Groups[2].Value)
        .ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1'));

    /// <summary>The U is in no reference.</summary>
    [GeneratedRegex(
        @"\bp[l1i]g[\s\p{P}]*([0-9a-tv-z]{5})[\s\p{P}]*([0-9a-tv-z]{5})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
