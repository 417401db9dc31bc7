using System.Text;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>The text of a file that a school chose.</summary>
public static class CalendarFileText
{
    /// <summary>What older programs of Windows write, in the west of Europe.</summary>
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <returns>The text, or null when the file is none.</returns>
    public static string? Decode(byte[] file)
    {
        // What Word, Excel and PDF write begins so.
        if (file.AsSpan().StartsWith("%PDF"u8) || file.AsSpan().StartsWith("PK"u8))
        {
            return null;
        }

        var text = Wide(file)?.GetString(file) ?? Narrow(file);
        return text.Contains('\0', StringComparison.Ordinal) ? null : text.TrimStart('\uFEFF');
    }

    /// <summary>
    /// The encoding that takes two bytes a letter (Notepad and Excel call it Unicode), by the sign at its start, or by
    /// the empty half of nearly every letter; null when it is another.
    /// </summary>
    private static UnicodeEncoding? Wide(byte[] file)
    {
        bool? isBigEndian = file switch
        {
            [0xFF, 0xFE, ..] => false,
            [0xFE, 0xFF, ..] => true,
            _ when IsEmpty(file, 1) && !IsEmpty(file, 0) => false,
            _ when IsEmpty(file, 0) && !IsEmpty(file, 1) => true,
            _ => null,
        };
        return isBigEndian is { } big ? new UnicodeEncoding(big, byteOrderMark: false) : null;
    }

    private static bool IsEmpty(byte[] file, int half)
    {
        var empty = file.Where((letter, index) => index % 2 == half && letter == 0).Count();
        return file.Length >= 2 && empty > file.Length * 3 / 8;
    }

    private static string Narrow(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(file);
        }
    }
}
