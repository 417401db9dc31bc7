using System.Text;
using MimeKit;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>The text, the HTML and the files of a mail, as its sender made them.</summary>
internal sealed class MessageBody
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();
    private readonly List<ReceivedFile> _files = [];
    private int _parts;
    private int _enclosed;

    public string? Text { get; private set; }

    public string? Html { get; private set; }

    public IReadOnlyList<ReceivedFile> Files => _files;

    /// <summary>The only mail that is enclosed; null when there is none, or several are.</summary>
    public MimeMessage? Enclosed { get; private set; }

    /// <summary>Whether something is left out.</summary>
    public bool IsCut { get; private set; }

    public static MessageBody Read(MimeMessage message)
    {
        var body = new MessageBody();
        body.Read(message.Body);
        (body.Text, body.Html) = (body.Take(body._text), body.Take(body._html));
        return body;
    }

    /// <summary>Goes through the parts without recursion, since a mail may have thousands inside each other.</summary>
    private void Read(MimeEntity? root)
    {
        var waiting = new Stack<MimeEntity>();
        if (root is not null)
        {
            waiting.Push(root);
        }

        while (waiting.TryPop(out var entity))
        {
            if (entity is Multipart { Count: 0, Preamble.Length: > 0 } hollow)
            {
                // Without the boundary that it names, all of it stands before the first part.
                Append(_text, hollow.Preamble);
            }
            else if (entity is Multipart multipart)
            {
                foreach (var child in multipart.Reverse())
                {
                    waiting.Push(child);
                }
            }
            else if (++_parts > MessageReader.MostParts)
            {
                IsCut = true;
                return;
            }
            else
            {
                Add(entity);
            }
        }
    }

    private void Add(MimeEntity entity)
    {
        switch (entity)
        {
            case TextPart { IsAttachment: false } text when text.IsPlain && text.FileName is null:
                Append(_text, MessageReader.TextOf(text));
                break;
            case TextPart { IsAttachment: false } text when text.IsHtml && text.FileName is null:
                Append(_html, MessageReader.TextOf(text));
                break;
            case MessagePart { Message: { } message }:
                Enclosed = ++_enclosed == 1 ? message : null;
                _files.Add(new ReceivedFile(
                    Name(entity, $"{CleanText.Line(MessageReader.Cut(message.Subject ?? "", 200))}.eml"),
                    "message/rfc822", ContentId: null, Bytes(message)));
                break;
            case MimePart { Content: { } content } part:
                using (var bytes = new MemoryStream())
                {
                    content.DecodeTo(bytes);
                    _files.Add(new ReceivedFile(Name(part, ""), MediaType(part), ContentId(part), bytes.ToArray()));
                }

                break;
            default:
                // A part without anything in it.
                break;
        }
    }

    private void Append(StringBuilder all, string text)
    {
        if (all.Length > InboundContent.LongestText)
        {
            IsCut = true;
            return;
        }

        all.Append(all.Length == 0 ? "" : "\n\n").Append(text.ReplaceLineEndings("\n"));
    }

    private string? Take(StringBuilder all)
    {
        IsCut |= all.Length > InboundContent.LongestText;
        return all.Length == 0 ? null : MessageReader.Cut(all.ToString(), InboundContent.LongestText);
    }

    private static byte[] Bytes(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }

    private static string Name(MimeEntity part, string otherwise)
    {
        var name = CleanText.Line(MessageReader.Cut(
            part.ContentDisposition?.FileName ?? part.ContentType.Name ?? otherwise, 2000));
        return MessageReader.Cut(name, InboundAttachment.FileNameMaxLength);
    }

    private static string MediaType(MimeEntity part) => MessageReader.Cut(
        CleanText.Code(MessageReader.Cut(part.ContentType.MimeType, 500)), InboundAttachment.MediaTypeMaxLength);

    private static string? ContentId(MimeEntity part) => MessageReader.Id(part.ContentId) is { } id
        ? MessageReader.Cut(id, InboundAttachment.ContentIdMaxLength)
        : null;
}
