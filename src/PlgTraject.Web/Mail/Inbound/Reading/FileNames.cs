using System.Buffers;
using System.Text;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// Makes of the name of a file that came with a mail one under which it can be kept, and behind which nothing hides:
/// the end of the name, which says what a computer does with the file, always stays and is always last.
/// </summary>
internal static class FileNames
{
    private const int MaxLength = 120;

    /// <summary>How long an ending may be: a longer one is part of the name.</summary>
    private const int LongestEnding = 12;

    /// <summary>What Windows or a shell takes for something else than a part of a name.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\:*?\"<>|%;`$&'");

    /// <summary>Names of devices of Windows, whatever stands behind the first dot.</summary>
    private static readonly HashSet<string> Devices = new(
        [
            "CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$",
            .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" }),
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = ".pdf",
        ["image/jpeg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/gif"] = ".gif",
        ["text/plain"] = ".txt",
        ["text/html"] = ".html",
        ["text/calendar"] = ".ics",
        ["message/rfc822"] = ".eml",
        ["message/delivery-status"] = ".txt",
    };

    /// <param name="fileName">As its sender calls it; possibly empty.</param>
    /// <param name="mediaType">What its sender says that it is.</param>
    public static string Safe(string fileName, string mediaType)
    {
        var name = Plain(CleanText.Line(fileName)).Trim('.', ' ');
        if (name.Length == 0)
        {
            return $"bestand{Endings.GetValueOrDefault(mediaType)}";
        }

        if (Devices.Contains(name.Split('.')[0].Trim()))
        {
            name = $"_{name}";
        }

        var ending = EndingOf(name);
        return name.Length <= MaxLength
            ? name
            : $"{Cut(name, MaxLength - ending.Length - 1).TrimEnd('.', ' ')}…{ending}";
    }

    /// <summary>With its dot; empty when there is none.</summary>
    public static string EndingOf(string name) =>
        name.LastIndexOf('.') is var dot and >= 0 && name.Length - dot <= LongestEnding
            && name.AsSpan(dot + 1).ContainsAnyExcept('_', ' ') && !name[dot..].Contains('_', StringComparison.Ordinal)
                ? name[dot..]
                : "";

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            // Letters of other widths and dots of other scripts would hide an ending from the eye or from a computer.
            if (rune.IsBmp && (Forbidden.Contains((char)rune.Value) || Rune.IsControl(rune)))
            {
                plain.Append('_');
            }
            else
            {
                plain.Append(rune.Value is '．' or '․' or '。' ? "." : rune.ToString());
            }
        }

        return plain.ToString();
    }

    private static string Cut(string name, int length) =>
        name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}
