using System.Security.Cryptography;
using System.Text;
using MimeKit;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Reads a mail as it came from the server, whatever is wrong with it: every mail gives something that can be stored.
/// </summary>
public static class MessageReader
{
    /// <summary>How many parts of a mail are kept.</summary>
    public const int MostParts = 300;

    /// <summary>How many numbers of its thread a mail keeps: the first, and the last ones.</summary>
    private const int MostReferences = 9;

    /// <summary>Reads a whole mail.</summary>
    /// <param name="server">What the server says about it.</param>
    /// <param name="raw">The mail, from the beginning; it must stay as it is meanwhile.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ReceivedMessage> ReadAsync(
        ServerFacts server, Stream raw, CancellationToken cancellationToken)
    {
        var head = Head(raw);
        try
        {
            var bounded = LongHeads.Bound(raw);
            var message = await MimeMessage.LoadAsync(bounded, persistent: true, cancellationToken);
            var body = MessageBody.Read(message);
            var (machine, bounce) = MachineMails.Read(message, body.Text);
            var fingerprint = await MessageFingerprint.OfAsync(message, raw, head, cancellationToken);
            return Envelope(server, message, head, fingerprint) with
            {
                // What a server gives back is no mail that somebody sends on.
                Text = (bounce is null ? EnclosedMail.TextWith(body) : null) ?? body.Text,
                Html = body.Html,
                Files = body.Files,
                Defect = body.IsCut ? MailDefect.Cut : null,
                Machine = machine,
                Bounce = bounce,
            };
        }
        // What is no mail must still be seen by somebody, so whatever is wrong with it is no reason to leave it out.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            raw.Position = 0;
            return Unreadable(server, head, Convert.ToHexString(await SHA256.HashDataAsync(raw, cancellationToken)));
        }
    }

    /// <summary>Reads a mail of which only the head was taken, since it is too large.</summary>
    public static async Task<ReceivedMessage> ReadHeadAsync(
        ServerFacts server, Stream raw, CancellationToken cancellationToken)
    {
        // An empty line ends the head.
        using var copy = new MemoryStream();
        await raw.CopyToAsync(copy, cancellationToken);
        copy.Write("\r\n\r\n"u8);
        var size = server.Size.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var read = await ReadAsync(server, copy, cancellationToken);
        return read with
        {
            Defect = MailDefect.TooLarge,
            Fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{read.Fingerprint} {size}"))),
        };
    }

    /// <summary>What is kept of a mail that can't be stored as it is, so that somebody looks at it.</summary>
    public static ReceivedMessage Unreadable(ServerFacts server, string head, string fingerprint) => new()
    {
        Server = server,
        Fingerprint = fingerprint,
        Defect = MailDefect.Unreadable,
        Headers = Ascii(head),
        Text = Ascii(head),
    };

    /// <summary>The number of a mail as it is stored and compared; null when it is none.</summary>
    public static string? Id(string? id)
    {
        var clean = CleanText.Code(id?[..Math.Min(id.Length, 1000)]).Trim('<', '>', ' ');
        return clean.Length == 0 ? null : Cut(clean, InboundMail.MessageIdMaxLength);
    }

    /// <summary>The text of a part, however wrong it says how it is written.</summary>
    internal static string TextOf(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return Letters.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), part.ContentType.Charset);
    }

    /// <summary>A text that both databases keep, at most so long.</summary>
    internal static string Cut(string text, int length)
    {
        var plain = text.Replace('\0', CleanText.Replacement);
        var end = plain.Length <= length ? plain.Length
            : char.IsHighSurrogate(plain[length - 1]) ? length - 1 : length;
        return plain[..end];
    }

    private static ReceivedMessage Envelope(
        ServerFacts server, MimeMessage message, string head, string fingerprint)
    {
        var from = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        var isSent = server.Folder == InboundFolder.Sent;
        return new ReceivedMessage
        {
            Server = server,
            Fingerprint = fingerprint,
            MessageId = Id(message.MessageId),
            FromAddress = Cut(EmailAddress.Clean(Short(from?.Address)), InboundMail.AddressMaxLength),
            FromName = Cut(CleanText.Line(Short(from?.Name)), InboundMail.NameMaxLength),
            To = Addresses(message.To),
            // Among sent mails stands who else got it without the others knowing.
            Cc = Addresses(isSent ? [.. message.Cc, .. message.Bcc] : message.Cc) is { Length: > 0 } cc ? cc : null,
            Subject = Cut(CleanText.Line(Short(message.Subject)), InboundMail.SubjectMaxLength),
            InReplyTo = Id(message.InReplyTo),
            References = ReferencesOf(message),
            SentAt = message.Date.Year is > 1990 and < 2100 ? message.Date.UtcDateTime : null,
            Headers = Cut(head, InboundContent.LongestHeaders),
        };
    }

    private static string Addresses(InternetAddressList list)
    {
        var text = new StringBuilder();
        foreach (var mailbox in list.Mailboxes.Take(200))
        {
            var address = EmailAddress.Clean(Short(mailbox.Address));
            // Half an address would be another one.
            if (address.Length is > 0 and <= InboundMail.AddressMaxLength
                && text.Length + address.Length + 2 <= InboundMail.AddressesMaxLength)
            {
                text.Append(text.Length == 0 ? "" : ", ").Append(address);
            }
        }

        return Cut(text.ToString(), InboundMail.AddressesMaxLength);
    }

    private static List<string> ReferencesOf(MimeMessage message)
    {
        var all = message.References.Take(1).Concat(message.References.Skip(1).TakeLast(MostReferences - 1));
        return [.. all.Select(Id).OfType<string>().Select(id => id.Replace(' ', '_')).Distinct()];
    }

    private static string Short(string? text) => text is null ? "" : Cut(text, 4000);

    /// <summary>The lines before the first empty one, as text.</summary>
    private static string Head(Stream raw)
    {
        raw.Position = 0;
        var bytes = new byte[InboundContent.LongestHeaders];
        var length = raw.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var text = Letters.Of(bytes.AsSpan(0, length), charset: null).ReplaceLineEndings("\n");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return Cut(end < 0 ? text : text[..end], InboundContent.LongestHeaders);
    }

    private static string Ascii(string text) => string.Create(
        Math.Min(text.Length, 4000), text, static (plain, text) =>
        {
            for (var index = 0; index < plain.Length; index++)
            {
                plain[index] = text[index] is '\n' or '\t' or (>= ' ' and <= '~') ? text[index] : '?';
            }
        });
}
