using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>
/// A text as single words: in lower case, without accents, hyphens and hidden characters, and with a word of its own
/// for the end of a sentence, a sign of money, and each ideograph. Disguises are taken off: letters of another alphabet
/// that look Latin, digits instead of letters, and w o r d s that are spaced out.
/// </summary>
public sealed partial class FoldedText
{
    private const string EndOfSentence = ".";

    // Each letter of another alphabet, Cyrillic or Greek, with the Latin one that it looks like.
    private static readonly FrozenDictionary<char, char> LookAlikes = (
        "аa еe оo сc рp хx уy іi јj ѕs ԁd һh АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS "
        + "οo αa νv ρp ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX")
        .Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    public FoldedText(string? text)
    {
        var joined = SpacedOut().Replace(text ?? "", match => Separator().Replace(match.Value, ""));
        Spaced = Space(Tokens(Fold(joined)).Select(WithoutDigits));
    }

    /// <summary>Every word with a space before and after it, so that two words never share one.</summary>
    public string Spaced { get; }

    /// <summary>Whether the text, as it was typed, holds a word of which letters are of two alphabets.</summary>
    public static bool MixesAlphabets(string text) => Word().Matches(text).Any(match => IsMixed(match.Value));

    /// <summary>Whether somebody who reads the text as it was typed sees these words in it.</summary>
    public static bool IsPlainlyIn(string words, string text) =>
        Space(Tokens(Fold(text))).Contains(Space(words.Split(' ')), StringComparison.Ordinal);

    /// <summary>Puts spaces around each ideograph: Chinese and Japanese write words without them.</summary>
    public static string SpaceIdeographs(string text) => Ideograph().Replace(text, " $0 ");

    public static string Unspaced(string spaced) =>
        string.Join(' ', spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => Unspaced(Spaced);

    private static string Space(IEnumerable<string> words) => string.Concat(words.Select(word => $" {word} "));

    private static string Fold(string text) => SearchText.Fold(Word().Replace(
        text.ReplaceLineEndings(" . "), match => IsMixed(match.Value) ? Latin(match.Value) : match.Value));

    private static IEnumerable<string> Tokens(string folded) => Token().Matches(SpaceIdeographs(folded))
        .Select(match => match.Value)
        .Select(word => word[0] switch
        {
            '!' or ';' or ':' or '.' or '。' => EndOfSentence,
            >= '0' and <= '9' => word.TrimEnd('.', ','),
            _ => Apostrophe().Replace(word, ""),
        });

    /// <summary>
    /// Whether a word has Latin letters, and all its other letters look like Latin ones. A Ukrainian who types a Latin
    /// i has letters in the word that look like no other.
    /// </summary>
    private static bool IsMixed(string word)
    {
        var foreign = word.Where(letter => letter > '\u024F' && char.IsLetter(letter)).ToList();
        return foreign.Count > 0 && word.Any(char.IsAsciiLetter)
            && foreign.TrueForAll(letter => LookAlikes.ContainsKey(letter));
    }

    private static string Latin(string word) =>
        string.Concat(word.Select(letter => LookAlikes.GetValueOrDefault(letter, letter)));

    /// <summary>Reads "v1agra" as a word: a digit stands between its letters.</summary>
    private static string WithoutDigits(string word) => DigitInWord().IsMatch(word)
        ? string.Concat(word.Select(character => character switch
        {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            '8' => 'b',
            '@' => 'a',
            _ => character,
        }))
        : word;

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();

    // A number keeps its stops and commas, and a word its apostrophe.
    [GeneratedRegex(@"[0-9][0-9.,]*[\p{L}\p{N}]*|[\p{L}\p{M}\p{N}@][\p{L}\p{M}\p{N}'@]*|[€$£%+?]|[.!;:。]")]
    private static partial Regex Token();

    // At least three single letters or digits, all with the same character between them.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])[\p{L}\p{N}]([ ._*\-|])(?:[\p{L}\p{N}]\1)+[\p{L}\p{N}](?![\p{L}\p{N}])")]
    private static partial Regex SpacedOut();

    [GeneratedRegex("'")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"[ ._*\-|]")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\p{L}+[0-9@]+\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex DigitInWord();

    [GeneratedRegex(@"[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]")]
    private static partial Regex Ideograph();
}
