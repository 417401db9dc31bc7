using System.Text;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>
/// Text of which the writing direction is not known, among Dutch text. A name in Hebrew or Arabic is written from right
/// to left, and without an isolate it pulls what stands after it along: "(PLG-1)" would stand before it, or inside it.
/// </summary>
public static class WritingDirection
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>
    /// The text, in which every line that can be written from right to left stands in an isolate of its own. A text of
    /// Latin letters stays as it is.
    /// </summary>
    /// <param name="text">What somebody typed; marks that turn the direction by themselves are left out.</param>
    public static string Isolate(string text)
    {
        var unmarked = string.Concat(text.Where(character => !IsMark(character)));
        return unmarked.EnumerateRunes().Any(IsRightToLeft)
            ? string.Join('\n', unmarked.Split('\n').Select(IsolateLine))
            : unmarked;
    }

    private static string IsolateLine(string line) => line.EnumerateRunes().Any(IsRightToLeft)
        ? $"{FirstStrongIsolate}{line}{PopDirectionalIsolate}"
        : line;

    private static bool IsMark(char character) => character is '\u061C' or '\u200E' or '\u200F'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The blocks that Unicode keeps for scripts that are written from right to left.</summary>
    private static bool IsRightToLeft(Rune rune) => rune.Value
        is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
