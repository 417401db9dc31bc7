using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>
/// A list of phrases as spam.yaml writes them; the head of that file tells how. They are looked for in a
/// <see cref="FoldedText"/>.
/// </summary>
public sealed partial class Phrases
{
    private const string Gap = @"(?:\ (?![.?]\ )\S+\ ){0,5}?";
    private const string Number = @"[0-9][0-9.,]*(?:k|x|m)?\+?";

    private readonly Regex _expression;

    /// <exception cref="FormatException">One of them cannot be read; the message names it.</exception>
    public Phrases(IEnumerable<string> phrases)
    {
        _expression = new Regex(
            $"(?:{string.Join('|', phrases.Select(Compile))})",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    /// <summary>The different phrases that are in the text, in their order.</summary>
    public IReadOnlyList<string> In(FoldedText text) =>
        [.. _expression.Matches(text.Spaced).Select(match => FoldedText.Unspaced(match.Value)).Distinct()];

    public bool AreIn(FoldedText text) => _expression.IsMatch(text.Spaced);

    private static string Compile(string phrase)
    {
        var parts = Part().Matches(FoldedText.SpaceIdeographs(phrase)).Select(match => match.Value).ToList();
        while (parts is [.., "..."])
        {
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count == 0 || parts.Any(part => part.Count(character => character is '(' or ')') % 2 != 0))
        {
            throw new FormatException($"the phrase '{phrase}' cannot be read");
        }

        return string.Concat(parts.Select(CompilePart));
    }

    private static string CompilePart(string part)
    {
        if (part == "...")
        {
            return Gap;
        }

        if (part[0] != '(')
        {
            return $@"\ {CompileWord(part)}\ ";
        }

        var (isOptional, isNone) = (part.EndsWith('?'), part[1] == '!');
        var choices = string.Join('|', part.TrimEnd('?')[(isNone ? 2 : 1)..^1].Split('|')
            .Select(choice => string.Join(@"\ \ ", choice.Split(' ').Select(CompileWord))));
        return isNone ? $@"\ (?!(?:{choices}|[.?])\ )\S+\ " : $@"(?:\ (?:{choices})\ ){(isOptional ? "?" : "")}";
    }

    /// <summary>A word is folded like the text in which it is looked for; its stars stay.</summary>
    private static string CompileWord(string word)
    {
        if (word == "9")
        {
            return Number;
        }

        var pattern = new StringBuilder();
        foreach (var (index, piece) in word.Split('*').Index())
        {
            pattern.Append(index > 0 ? @"\S*" : "").Append(Regex.Escape(new FoldedText(piece).ToString()));
        }

        return pattern.ToString();
    }

    [GeneratedRegex(@"\([^)]*\)\??|[^\s()]+|[()]")]
    private static partial Regex Part();
}

/// <summary>Reads a list of phrases, so that a phrase that cannot be read is told with its line.</summary>
internal sealed class PhrasesConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(Phrases);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var scalar = parser.Consume<Scalar>();
        try
        {
            return new Phrases(scalar.Value.Split(
                [',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        catch (FormatException exception)
        {
            throw new YamlException(scalar.Start, scalar.End, exception.Message);
        }
    }

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
        throw new NotSupportedException("The file is only read.");
}
