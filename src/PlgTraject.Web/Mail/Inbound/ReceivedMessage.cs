using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>A mail as it was read from the server, in the form in which it can be stored. Times are UTC.</summary>
public sealed record ReceivedMessage
{
    public required ServerFacts Server { get; init; }

    /// <inheritdoc cref="InboundMail.MessageId"/>
    public string? MessageId { get; init; }

    /// <inheritdoc cref="InboundMail.Fingerprint"/>
    public required string Fingerprint { get; init; }

    public string FromAddress { get; init; } = "";
    public string FromName { get; init; } = "";
    public string To { get; init; } = "";
    public string? Cc { get; init; }
    public string Subject { get; init; } = "";
    public string? InReplyTo { get; init; }

    /// <summary>Those of its thread, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public DateTime? SentAt { get; init; }
    public MailDefect? Defect { get; init; }
    public required string Headers { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public IReadOnlyList<ReceivedFile> Files { get; init; } = [];

    /// <summary>Whether a human wrote it, as far as it shows.</summary>
    public MachineKind Machine { get; init; }

    /// <summary>What came back; null when nothing did.</summary>
    public BounceReport? Bounce { get; init; }

    /// <summary>The row for it, without what becomes of it.</summary>
    public InboundMail ToMail(string mailbox, MailFate fate, DateTime fetchedAt) => new()
    {
        Mailbox = mailbox,
        Folder = Server.Folder,
        UidValidity = Server.UidValidity,
        Uid = Server.Uid,
        MessageId = MessageId,
        Fingerprint = Fingerprint,
        FromAddress = FromAddress,
        FromName = FromName,
        SenderKey = EmailAddress.IsValid(FromAddress) ? EmailAddress.MailboxOf(FromAddress) : "",
        To = To,
        Cc = Cc,
        Subject = Subject,
        // A mail that came back belongs to the thread of what it gives back, whatever its own headers say.
        InReplyTo = Bounce is { MessageIds: [var first, ..] } ? first : InReplyTo,
        References = References.Count == 0 ? null : string.Join(' ', References),
        SentAt = SentAt,
        ReceivedAt = Server.ReceivedAt < fetchedAt ? Server.ReceivedAt : fetchedAt,
        FetchedAt = fetchedAt,
        FetchedOn = DutchText.Day(fetchedAt),
        Size = Server.Size,
        Files = Files.Count,
        Defect = Defect,
        Fate = fate,
    };

    /// <summary>Gives the row what the mail says, and its files.</summary>
    public void Fill(InboundMail mail)
    {
        mail.Content = new InboundContent { Headers = Headers, Text = Text, Html = Html };
        mail.Attachments.AddRange(Files.Select(file => new InboundAttachment
        {
            FileName = file.Name,
            MediaType = file.MediaType,
            ContentId = file.ContentId,
            Size = file.Content.Length,
            Content = file.Content,
        }));
    }
}

/// <summary>What the server says about a mail.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="UidValidity">See <see cref="InboundMail.UidValidity"/>.</param>
/// <param name="Uid">See <see cref="InboundMail.Uid"/>.</param>
/// <param name="ReceivedAt">When it came there, in UTC.</param>
/// <param name="Size">In bytes.</param>
public sealed record ServerFacts(
    InboundFolder Folder, long UidValidity, long Uid, DateTime ReceivedAt, long Size);

/// <summary>A file of a mail.</summary>
public sealed record ReceivedFile(string Name, string MediaType, string? ContentId, byte[] Content);

/// <summary>Whether a machine sent a mail.</summary>
public enum MachineKind
{
    /// <summary>Nothing says that a machine did.</summary>
    None,

    /// <summary>
    /// It looks like a newsletter or an automatic mail, but the sign is weak: a mail of somebody whom a lead knows is
    /// taken for one of a human.
    /// </summary>
    Perhaps,

    /// <summary>A machine says so itself.</summary>
    Certainly,

    /// <summary>A server gives back what it could not deliver.</summary>
    Bounce,
}

/// <summary>What a server says about a mail that it could not deliver.</summary>
/// <param name="MessageIds">The number of the mail that came back, the likeliest first; possibly none.</param>
/// <param name="Reason">What the server says, in one line; null when it says nothing.</param>
public sealed record BounceReport(IReadOnlyList<string> MessageIds, string? Reason)
{
    /// <summary>The mailboxes that did not get it; possibly none.</summary>
    public IReadOnlyList<string> Receivers { get; init; } = [];
}
