using System.Security.Cryptography;
using System.Text;
using MimeKit;
using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>Tells a mail from every other, whatever the server calls it: see <see cref="MailFingerprint"/>.</summary>
internal static class MessageFingerprint
{
    /// <summary>Headers that tell a mail from others, and that no server on its way changes.</summary>
    private static readonly string[] OfSender =
        ["Message-ID", "Date", "From", "To", "Subject", "In-Reply-To", "References"];

    public static async Task<string> OfAsync(
        MimeMessage message, Stream raw, string head, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in OfSender)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}: {message.Headers[name]?.Trim()}\n"));
        }

        raw.Position = 0;
        var (buffer, isBody, last) = (new byte[64 * 1024], false, (byte)0);
        int read;
        while ((read = await raw.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var from = 0;
            for (var at = 0; !isBody && at < read; at++)
            {
                // The line end of an empty line: what servers add stands before it.
                isBody = buffer[at] == '\n' && last == '\n';
                last = buffer[at] == '\r' ? last : buffer[at];
                from = at + 1;
            }

            hash.AppendData(buffer, from, read - from);
        }

        // Nothing tells such a mail from others but what servers wrote.
        if (message.Headers["Message-ID"] is null && message.Headers["Date"] is null)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(head));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
