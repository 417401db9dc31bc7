using System.Text.Json;
using PlgTraject.Web.Content;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Recognises sentences of our own pages, with which spam makes itself look as if it were about us.</summary>
public sealed class CopiedText(ProgrammeContent programme)
{
    /// <summary>So many of our words in a row are no coincidence.</summary>
    private const int Row = 8;

    private readonly HashSet<string> _rows = [.. Texts(JsonSerializer.SerializeToElement(programme)).SelectMany(Rows)];

    public bool IsIn(string text) => Rows(text).Any(_rows.Contains);

    private static IEnumerable<string> Rows(string text)
    {
        var words = new FoldedText(text).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsLetterOrDigit(word[^1])).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - Row + 1))
            .Select(start => string.Join(' ', words, start, Row));
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };
}
