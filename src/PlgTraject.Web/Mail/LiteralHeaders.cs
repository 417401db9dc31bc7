using System.Diagnostics.CodeAnalysis;
using System.Text;
using MimeKit;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Keeps a subject or a name that looks like an encoded word (RFC 2047) as it was typed. MimeKit writes text in ASCII
/// as it is, so whoever receives "=?utf-8?q?=0d=0aBcc:?=" would decode it to something that nobody typed. Such a header
/// is encoded completely, and is then decoded to exactly that text.
/// </summary>
internal static class LiteralHeaders
{
    private const string Begin = "=?";

    /// <summary>As base64 between "=?utf-8?b?" and "?=" these are 72 characters; a word may have 75.</summary>
    private const int BytesPerWord = 45;

    public static void Write(MimeMessage message)
    {
        if (LooksEncoded(message.Subject))
        {
            Replace(message, HeaderId.Subject, Encode(message.Subject));
        }

        foreach (var (header, addresses) in new[]
        {
            (HeaderId.From, message.From), (HeaderId.To, message.To), (HeaderId.ReplyTo, message.ReplyTo),
        })
        {
            if (addresses.Mailboxes.SingleOrDefault() is { } mailbox && LooksEncoded(mailbox.Name))
            {
                Replace(message, header, $"{Encode(mailbox.Name)}\r\n <{mailbox.GetAddress(idnEncode: true)}>");
            }
        }
    }

    private static bool LooksEncoded([NotNullWhen(true)] string? text) =>
        text?.Contains(Begin, StringComparison.Ordinal) == true;

    private static void Replace(MimeMessage message, HeaderId id, string value)
    {
        var header = new Header(id, "");
        header.SetRawValue(Encoding.ASCII.GetBytes($" {value}\r\n"));
        message.Headers.Replace(header);
    }

    private static string Encode(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > BytesPerWord)
            {
                words.Add(EncodedWord(word));
            }

            word.Append(rune);
        }

        words.Add(EncodedWord(word));
        return string.Join("\r\n ", words);
    }

    private static string EncodedWord(StringBuilder word)
    {
        var encoded = $"=?utf-8?b?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word.ToString()))}?=";
        word.Clear();
        return encoded;
    }
}
