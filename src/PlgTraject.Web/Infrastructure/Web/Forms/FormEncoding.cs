using System.Text;

namespace PlgTraject.Web.Infrastructure.Web.Forms;

/// <summary>Finds how the text of a form is written in bytes, by the name that a browser gives it.</summary>
internal static class FormEncoding
{
    private const int Windows1252 = 1252;

    /// <summary>
    /// Names that every browser reads as windows-1252, which has a euro and curly quotation marks where the standards
    /// of these names have nothing.
    /// </summary>
    private static readonly string[] Western =
        ["iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "us-ascii", "ascii", "windows-1252", "cp1252"];

    /// <returns>Null when there is no name, or when nobody knows it.</returns>
    /// <exception cref="NotSupportedException">It is UTF-7, which .NET refuses to read.</exception>
    public static Encoding? Find(string? name)
    {
        name = name?.Trim().Trim('"', '\'');
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        try
        {
            var pages = CodePagesEncodingProvider.Instance;
            var found = Western.Contains(name, StringComparer.OrdinalIgnoreCase)
                ? pages.GetEncoding(Windows1252)
                : pages.GetEncoding(name) ?? Encoding.GetEncoding(name);
            // The signs between the fields would not be single bytes.
            return found is UnicodeEncoding or UTF32Encoding ? null : found;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
