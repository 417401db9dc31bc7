using System.Text;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Makes letters of bytes, though a mail may say wrongly or not at all in which way they are written.
/// </summary>
internal static class Letters
{
    static Letters() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">What stands there.</param>
    /// <param name="charset">What the mail says of it, or null.</param>
    public static string Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        var declared = Find(charset);
        // Other ways of writing hardly ever give valid UTF-8 by chance. Those of two bytes a letter are told by zeros.
        if ((declared is null || declared.IsSingleByte || declared.CodePage == Encoding.UTF8.CodePage)
            && !bytes.Contains((byte)0x1B))
        {
            try
            {
                return Strict.GetString(bytes).TrimStart('\uFEFF');
            }
            catch (DecoderFallbackException)
            {
                // It is not.
            }
        }

        var text = declared?.GetString(bytes);
        return text is null || text.Contains(CleanText.Replacement, StringComparison.Ordinal)
            ? Windows.GetString(bytes)
            : text;
    }

    /// <summary>What old mail programs of Western Europe write.</summary>
    private static Encoding Windows => Find("windows-1252") ?? Encoding.Latin1;

    private static Encoding? Find(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset))
        {
            return null;
        }

        try
        {
            // ASCII would otherwise make a question mark of what it does not know, which looks as if it stood there.
            return Encoding.GetEncoding(
                charset.Trim(), EncoderFallback.ReplacementFallback,
                new DecoderReplacementFallback($"{CleanText.Replacement}"));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
