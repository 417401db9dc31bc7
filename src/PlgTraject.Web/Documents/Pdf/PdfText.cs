using System.Text;

namespace PlgTraject.Web.Documents.Pdf;

/// <summary>Words and names in a PDF.</summary>
internal static class PdfText
{
    /// <summary>As UTF-16 in hexadecimal digits, which holds every letter and needs no escapes.</summary>
    public static string Write(string words) =>
        $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(words))}>";

    /// <summary>A name of ASCII letters; what is no letter, digit or hyphen is escaped.</summary>
    public static string Name(string name) => "/" + string.Concat(name.Select(
        letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? $"{letter}" : $"#{(int)letter:X2}"));
}
