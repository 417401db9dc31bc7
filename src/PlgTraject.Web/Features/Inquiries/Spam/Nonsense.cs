using System.Text.RegularExpressions;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Recognises letters that make no word.</summary>
internal static partial class Nonsense
{
    private const string Vowels = "aeiouy";

    public static bool IsIn(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(IsWord);

    /// <summary>Whether it is a row of keys: "asdf", "qwerty".</summary>
    public static bool IsKeyboard(string word) => Keyboard().IsMatch(SearchText.Fold(word));

    /// <summary>Whether it has many capitals within, hardly a vowel, a row of keys, or one piece many times.</summary>
    private static bool IsWord(string word)
    {
        if (!word.All(char.IsAsciiLetter))
        {
            return false;
        }

        var folded = SearchText.Fold(word);
        return (Switches(word) >= 3 && !HasNameParts(word))
            || (folded.Length >= 6 && folded.Count(IsVowel) * 8 < folded.Length)
            || IsKeyboard(word) || Repeated().IsMatch(folded);
    }

    private static int Switches(string word) => word.Length < 8
        ? 0
        : word.Zip(word.Skip(1)).Count(pair => char.IsLower(pair.First) && char.IsUpper(pair.Second));

    /// <summary>Whether it is words written together with capitals: each part of it has a vowel.</summary>
    private static bool HasNameParts(string word) => NamePart().Matches(word).All(part => part.Length > 2
        && part.Value.ToLowerInvariant().Any(IsVowel));

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);

    // Four keys in a row, either way; "wert" and "erty" are in words. Or a word of three keys, again and again.
    [GeneratedRegex(
        "qwer|rtyu|tyui|yuio|uiop|asdf|sdfg|dfgh|fghj|ghjk|hjkl|zxcv|xcvb|cvbn|vbnm|poiu|oiuy|iuyt|uytr|rewq|lkjh|kjhg"
        + "|jhgf|hgfd|gfds|fdsa|mnbv|nbvc|bvcx|vcxz|uyhg|plok|^(?:qwe|asd|zxc|jkl|hjk|lkj|dfg|fgh)+$")]
    private static partial Regex Keyboard();

    // The same two to four consonants and vowels, at least three times, or twice without a vowel.
    [GeneratedRegex(@"^([a-z]{2,4}?)\1{2,}[a-z]{0,3}$|^([b-df-hj-np-tv-xz]{3,5})\2")]
    private static partial Regex Repeated();

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex NamePart();
}
