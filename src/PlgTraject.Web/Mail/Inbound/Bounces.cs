using System.Text.RegularExpressions;
using MimeKit;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Reads what a server says about a mail that it could not deliver: by RFC 3464, or in the words of servers that do not
/// follow it.
/// </summary>
internal static partial class Bounces
{
    private const int ReasonMaxLength = 300;

    /// <summary>How much of a text is looked through.</summary>
    private const int LongestLook = 100_000;

    /// <param name="message">The mail.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="text">Its text, or null.</param>
    /// <param name="hasShape">Whether it looks like a bounce though no part says so.</param>
    /// <returns>Null when nothing came back for good.</returns>
    public static BounceReport? Read(
        MimeMessage message, IReadOnlyList<MimeEntity> parts, string? text, bool hasShape)
    {
        var groups = parts.OfType<MessageDeliveryStatus>().SelectMany(GroupsOf).ToList();
        var failed = groups.Where(group => Is(group["Action"], "failed")).ToList();
        // A delay, or a receipt of what was delivered, is no bounce, whatever its subject says.
        if (failed.Count == 0 && (!hasShape || groups.Exists(group => group["Action"] is not null)))
        {
            return null;
        }

        var said = text?[..Math.Min(text.Length, LongestLook)];
        return new BounceReport(
            [.. IdsIn(message, parts, said).Select(MessageReader.Id).OfType<string>().Distinct().Take(5)],
            ReasonIn(failed, said))
        {
            Receivers = [.. ReceiversIn(message, failed).Distinct().Take(5)],
        };
    }

    /// <summary>The groups about receivers; the first is about the whole mail.</summary>
    private static IEnumerable<HeaderList> GroupsOf(MessageDeliveryStatus part)
    {
        try
        {
            return [.. part.StatusGroups];
        }
        // What a machine wrote may be anything; it is a mail that can't be delivered all the same.
        catch (Exception exception) when (exception is FormatException or IOException or ArgumentException)
        {
            return [];
        }
    }

    private static IEnumerable<string?> IdsIn(MimeMessage message, IReadOnlyList<MimeEntity> parts, string? text)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case MessagePart { Message: { } returned }:
                    yield return returned.MessageId;
                    break;
                case TextPart headers when headers.ContentType.IsMimeType("text", "rfc822-headers"):
                    yield return InHeaders(headers.Text);
                    break;
                case MimePart other when other.ContentType.IsMimeType("message", "rfc822-headers"):
                    yield return InHeaders(MessageReader.TextOf(other));
                    break;
                default:
                    break;
            }
        }

        // Servers that return no part of the mail copy it below their words.
        yield return InHeaders(text);
        yield return message.Headers["X-Original-Message-ID"] ?? message.Headers["X-Original-Message-Id"];
        yield return message.InReplyTo;
        foreach (var reference in message.References.Reverse().Take(2))
        {
            yield return reference;
        }
    }

    /// <summary>The mailboxes that did not get the mail.</summary>
    private static IEnumerable<string> ReceiversIn(MimeMessage message, List<HeaderList> failed) =>
        failed.SelectMany(group => new[] { group["Original-Recipient"], group["Final-Recipient"] })
            .Append(message.Headers["X-Failed-Recipients"])
            .SelectMany(EmailAddress.KeysIn).Select(EmailAddress.MailboxOf);

    private static string? InHeaders(string? text) =>
        text is not null && MessageId().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? ReasonIn(List<HeaderList> failed, string? text)
    {
        var group = failed.FirstOrDefault();
        var said = group?["Diagnostic-Code"] is { } code
            ? string.Join(';', code.Split(';').Skip(1)) is { Length: > 0 } words ? words : code
            : group?["Status"] ?? (text is not null && Answer().Match(text) is { Success: true } match
                ? match.Value
                : null);
        var line = CleanText.Line(said);
        return line.Length == 0 ? null : line[..Math.Min(line.Length, ReasonMaxLength)];
    }

    private static bool Is(string? value, string name) =>
        string.Equals(value?.Trim(), name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^[ \t>]*message-id:\s*<([^<>\s]{1,400})>",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking)]
    private static partial Regex MessageId();

    /// <summary>An answer of SMTP that refuses for good, to the end of its line.</summary>
    [GeneratedRegex(
        @"\b5[0-9][0-9][ -]#?5?[^\r\n]{0,280}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Answer();
}
