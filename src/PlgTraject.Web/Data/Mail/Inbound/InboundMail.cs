using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Mail.Inbound;

/// <summary>
/// A mail that was found in our mailbox: one row for each that the server showed, also for what nobody needs to read.
/// What it says stands in <see cref="InboundContent"/>, and its files in <see cref="InboundAttachment"/>. Times are
/// UTC.
/// </summary>
public sealed class InboundMail : IVersioned
{
    public const int AddressMaxLength = OutboxMail.AddressMaxLength;
    public const int NameMaxLength = OutboxMail.NameMaxLength;
    public const int AddressesMaxLength = 4000;
    public const int SubjectMaxLength = 500;
    public const int MessageIdMaxLength = 400;
    public const int ReferencesMaxLength = 4000;
    public const int FingerprintLength = 64;
    public const int SetAsideBecauseMaxLength = 200;

    /// <summary>How large a mail may be that is kept whole, in bytes. Of a larger one only the head is kept.</summary>
    public const int LargestSize = 25 * 1024 * 1024;

    public long Id { get; private set; }

    /// <summary>The name of the <see cref="Inbound.Mailbox"/> in which it was found.</summary>
    public required string Mailbox { get; init; }

    public required InboundFolder Folder { get; init; }

    /// <summary>With <see cref="Uid"/> it is how the server names the mail (RFC 3501, 2.3.1.1).</summary>
    public required long UidValidity { get; init; }

    public required long Uid { get; init; }

    /// <summary>Without angle brackets; null when it has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>See <see cref="MailFingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Empty when it names no sender.</summary>
    public required string FromAddress { get; init; }

    /// <summary>The name before the address of the sender; empty when there is none.</summary>
    public required string FromName { get; init; }

    /// <summary>One spelling for all addresses of the mailbox of the sender, by which leads are found.</summary>
    public required string SenderKey { get; init; }

    /// <summary>Whom it is for: addresses with a comma and a space between them.</summary>
    public required string To { get; init; }

    /// <summary>Who else got it, as in <see cref="To"/>; null when nobody did.</summary>
    public string? Cc { get; init; }

    /// <summary>Empty when it has none.</summary>
    public required string Subject { get; init; }

    /// <summary>The <see cref="MessageId"/> of the mail that it answers, or null.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>Those of its thread, oldest first, with a space between them; null when there are none.</summary>
    public string? References { get; init; }

    /// <summary>When its sender says to have sent it; null when it does not say so.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>When the server got it, or put it among the sent mails.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>When the product took it from the server.</summary>
    public required DateTime FetchedAt { get; init; }

    /// <summary>The day of <see cref="FetchedAt"/> in the Netherlands, by which the ledger counts it.</summary>
    public required DateOnly FetchedOn { get; init; }

    /// <summary>In bytes, as the server counts it.</summary>
    public required long Size { get; init; }

    /// <summary>How many files it has.</summary>
    public int Files { get; init; }

    /// <summary>Why it is not kept whole; null when it is.</summary>
    public MailDefect? Defect { get; init; }

    /// <summary>What became of it.</summary>
    public required MailFate Fate { get; set; }

    /// <summary>
    /// The lead that it belongs to; null when it belongs to none. A bounce can belong to one as well.
    /// </summary>
    public long? LeadId { get; set; }

    /// <summary>By what its lead was found; null when there is none.</summary>
    public MailMatch? FoundBy { get; set; }

    /// <summary>
    /// The mail of ours that it is, that came back with it, or that it answers by itself; null when that is not known.
    /// It is no foreign key, since a mail that went out is removed after a period.
    /// </summary>
    public long? OutboxMailId { get; set; }

    /// <summary>The account of the colleague who wrote it; null when no colleague did.</summary>
    public string? ColleagueId { get; set; }

    /// <summary>The account of the colleague who decided what becomes of it; null while nobody did.</summary>
    public string? DecidedById { get; set; }

    /// <summary>When that was decided.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why a colleague set it aside; null unless that is its <see cref="Fate"/>.</summary>
    public string? SetAsideBecause { get; set; }

    public int Version { get; set; }

    /// <summary>What it says. It is null when it was not asked for, and for a mail that was seen before.</summary>
    public InboundContent? Content { get; set; }

    public List<InboundAttachment> Attachments { get; } = [];
}

/// <summary>A folder of a mailbox that is read.</summary>
public enum InboundFolder
{
    Inbox,
    Sent,
}

/// <summary>What became of a mail in our mailbox: each has exactly one.</summary>
public enum MailFate
{
    /// <summary>It stands in the history of a lead: a mail of the school, or an answer of a colleague.</summary>
    Lead,

    /// <summary>It waits for a colleague to decide what becomes of it.</summary>
    Triage,

    /// <summary>A machine sent it: an answer during a holiday, a receipt, a newsletter.</summary>
    AutomaticReply,

    /// <summary>A server gives a mail back that it could not deliver.</summary>
    Bounce,

    /// <summary>The same mail was taken from the same folder before.</summary>
    SeenBefore,

    /// <summary>The product sent it itself.</summary>
    Ours,

    /// <summary>A colleague sent it to somebody who is no school with a lead.</summary>
    NotToSchool,

    /// <summary>A colleague decided that it belongs to no lead, and said why.</summary>
    SetAside,
}

/// <summary>By what the lead of a mail was found.</summary>
public enum MailMatch
{
    /// <summary>It answers a mail that belongs to the lead.</summary>
    Thread,

    /// <summary>The reference stands in its subject, and its sender or receiver is known with the lead.</summary>
    Reference,

    /// <summary>Its sender or receiver has one lead.</summary>
    Sender,

    /// <summary>A colleague chose the lead.</summary>
    Colleague,
}

/// <summary>Why a mail is not kept whole.</summary>
public enum MailDefect
{
    /// <summary>It is larger than <see cref="InboundMail.LargestSize"/>: only its head is kept.</summary>
    TooLarge,

    /// <summary>It has more parts or longer texts than are kept: the rest is left out.</summary>
    Cut,

    /// <summary>It is no mail that can be read: its beginning is kept as text.</summary>
    Unreadable,
}

internal sealed class InboundMailConfiguration : IEntityTypeConfiguration<InboundMail>
{
    public void Configure(EntityTypeBuilder<InboundMail> builder)
    {
        builder.ToTable("InboundMails");
        builder.Property(mail => mail.Mailbox).HasMaxLength(Inbound.Mailbox.NameMaxLength);
        builder.Property(mail => mail.MessageId).HasMaxLength(InboundMail.MessageIdMaxLength);
        builder.Property(mail => mail.Fingerprint).HasMaxLength(InboundMail.FingerprintLength);
        builder.Property(mail => mail.FromAddress).HasMaxLength(InboundMail.AddressMaxLength);
        builder.Property(mail => mail.FromName).HasMaxLength(InboundMail.NameMaxLength);
        builder.Property(mail => mail.SenderKey).HasMaxLength(InboundMail.AddressMaxLength);
        builder.Property(mail => mail.To).HasMaxLength(InboundMail.AddressesMaxLength);
        builder.Property(mail => mail.Cc).HasMaxLength(InboundMail.AddressesMaxLength);
        builder.Property(mail => mail.Subject).HasMaxLength(InboundMail.SubjectMaxLength);
        builder.Property(mail => mail.InReplyTo).HasMaxLength(InboundMail.MessageIdMaxLength);
        builder.Property(mail => mail.References).HasMaxLength(InboundMail.ReferencesMaxLength);
        builder.Property(mail => mail.ColleagueId).HasMaxLength(StoredEvent.ActorIdMaxLength);
        builder.Property(mail => mail.DecidedById).HasMaxLength(StoredEvent.ActorIdMaxLength);
        builder.Property(mail => mail.SetAsideBecause).HasMaxLength(InboundMail.SetAsideBecauseMaxLength);
        builder.Property(mail => mail.Version).IsConcurrencyToken();
        // The server names a mail once, so whatever happens it can't be taken twice.
        builder.HasIndex(mail => new { mail.Mailbox, mail.Folder, mail.UidValidity, mail.Uid }).IsUnique();
        // For finding the thread of a mail, the mails of a person, those of a lead, and what was erased.
        builder.HasIndex(mail => mail.MessageId);
        builder.HasIndex(mail => mail.SenderKey);
        builder.HasIndex(mail => new { mail.LeadId, mail.ReceivedAt });
        builder.HasIndex(mail => mail.Fingerprint);
        // For what waits, and for checking the ledger, without reading whole mails.
        builder.HasIndex(mail => new { mail.Fate, mail.ReceivedAt });
        builder.HasIndex(mail => new { mail.Mailbox, mail.FetchedOn, mail.Fate });
        builder.HasIndex(mail => mail.OutboxMailId);
        builder.HasIndex(mail => mail.ColleagueId);
        builder.HasIndex(mail => mail.DecidedById);
        builder.HasOne<Lead>().WithMany().HasForeignKey(mail => mail.LeadId);
        builder.HasOne(mail => mail.Content).WithOne().HasForeignKey<InboundContent>(content => content.MailId);
        builder.HasMany(mail => mail.Attachments).WithOne().HasForeignKey(file => file.MailId);
    }
}
