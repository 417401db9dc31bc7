using System.Globalization;
using System.Text.RegularExpressions;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Words of one kind of offer. One such word says little; several different ones say much.</summary>
/// <param name="reason">In Dutch, for staff.</param>
/// <param name="points">For one word, for two different ones, for three or more.</param>
/// <param name="words">Alternatives of a regular expression, in lower case and without accents.</param>
internal sealed class SpamTopic(string reason, (int One, int Two, int More) points, params string[] words)
{
    private readonly Regex _words = new(
        $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', words)})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public Suspicion? LookAt(TypedText text)
    {
        var found = _words.Matches(text.Folded).Select(match => match.Value).Distinct().Take(3).ToList();
        return found.Count == 0 ? null : new Suspicion(
            found.Count switch { 1 => points.One, 2 => points.Two, _ => points.More },
            string.Create(CultureInfo.InvariantCulture, $"{reason}: {string.Join(", ", found)}"));
    }
}
