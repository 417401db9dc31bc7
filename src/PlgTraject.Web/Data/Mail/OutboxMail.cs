using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Mail;

/// <summary>
/// A mail that must go out. It is stored in the transaction of what it tells of, and sent later. All times are UTC.
/// </summary>
public sealed class OutboxMail
{
    public const int AddressMaxLength = 254;
    public const int NameMaxLength = 150;
    public const int MessageIdMaxLength = 200;
    public const int SubjectMaxLength = 250;
    public const int ErrorMaxLength = 500;
    public const int CcMaxLength = 1000;
    public const int ReferencesMaxLength = 2000;

    public long Id { get; set; }

    /// <summary>The lead it is about, or null for a mail about something else.</summary>
    public long? LeadId { get; set; }

    public required MailAudience Audience { get; set; }

    /// <summary>RFC 5322 Message-ID without angle brackets; the same at every attempt.</summary>
    public required string MessageId { get; set; }

    /// <summary>The sender of the settings, of when it was last tried.</summary>
    public required string FromAddress { get; set; }
    public required string FromName { get; set; }
    public required string ToAddress { get; set; }
    public required string ToName { get; set; }

    /// <summary>Who else gets it: addresses with a comma and a space between them, or null.</summary>
    public string? Cc { get; set; }

    public string? ReplyToAddress { get; set; }
    public string? ReplyToName { get; set; }
    public required string Subject { get; set; }

    /// <summary>
    /// The account of the colleague who wrote it; null for a mail that the program makes by itself, and once that
    /// account is erased.
    /// </summary>
    public string? AuthorId { get; set; }

    /// <summary>The <see cref="MessageId"/> of the mail that it follows, or null.</summary>
    public string? InReplyTo { get; set; }

    /// <summary>Those of the thread so far, oldest first, with a space between them; null when it begins one.</summary>
    public string? References { get; set; }

    public required string TextBody { get; set; }
    public required string HtmlBody { get; set; }

    /// <summary>
    /// The event that it puts in a calendar or takes out of it, as iCalendar (RFC 5546); null for a mail without one.
    /// </summary>
    public string? Calendar { get; set; }

    /// <summary>The key of the mail that must have gone before this one; null when it need not wait.</summary>
    public long? AfterMailId { get; set; }

    public required DateTime CreatedAt { get; set; }
    public MailState State { get; set; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Sending is not tried before this time.</summary>
    public required DateTime NextAttemptAt { get; set; }

    /// <summary>Until then only the dispatcher that claimed it may send it.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>
    /// The claim behind the lease, by which a late dispatcher sees that the mail is no longer its own.
    /// </summary>
    public Guid? LeaseId { get; set; }

    /// <summary>
    /// Since when it waits to be sent: when it was written, or when a colleague asked for a parked mail again.
    /// </summary>
    public required DateTime WaitingSince { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>
    /// When it came back after the mail server had taken it; null when it did not. <see cref="LastError"/> then says
    /// what the server of the receiver said.
    /// </summary>
    public DateTime? BouncedAt { get; set; }

    /// <summary>What the mail server said at the last failure.</summary>
    public string? LastError { get; set; }
}

/// <summary>Whom a mail is for.</summary>
public enum MailAudience
{
    /// <summary>The mailbox of staff when it is about a lead, or else the owner of an account.</summary>
    Staff,
    Visitor,

    /// <summary>A school, written by a colleague.</summary>
    School,

    /// <summary>Somebody of a school, by the program itself: about an offer or a trajectory.</summary>
    Enrolment,

    /// <summary>One colleague, about a lead.</summary>
    Colleague,

    /// <summary>The mailbox of staff, once a day, about all that waits in quarantine.</summary>
    StaffDaily,
}

/// <summary>How far a mail in the outbox is.</summary>
public enum MailState
{
    /// <summary>Still to be sent.</summary>
    Pending,

    /// <summary>Accepted by the mail server or written to the pickup folder.</summary>
    Sent,

    /// <summary>
    /// Refused for good for what it is or for whom it is, or it could not be made: it is not sent unless a colleague
    /// asks for it.
    /// </summary>
    Parked,
}

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(mail => mail.MessageId).HasMaxLength(OutboxMail.MessageIdMaxLength);
        builder.Property(mail => mail.FromAddress).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(mail => mail.FromName).HasMaxLength(OutboxMail.NameMaxLength);
        builder.Property(mail => mail.ToAddress).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(mail => mail.ToName).HasMaxLength(OutboxMail.NameMaxLength);
        builder.Property(mail => mail.ReplyToAddress).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(mail => mail.ReplyToName).HasMaxLength(OutboxMail.NameMaxLength);
        builder.Property(mail => mail.Subject).HasMaxLength(OutboxMail.SubjectMaxLength);
        builder.Property(mail => mail.Cc).HasMaxLength(OutboxMail.CcMaxLength);
        builder.Property(mail => mail.AuthorId).HasMaxLength(Events.StoredEvent.ActorIdMaxLength);
        builder.Property(mail => mail.InReplyTo).HasMaxLength(OutboxMail.MessageIdMaxLength);
        builder.Property(mail => mail.References).HasMaxLength(OutboxMail.ReferencesMaxLength);
        builder.Property(mail => mail.LastError).HasMaxLength(OutboxMail.ErrorMaxLength);
        builder.HasIndex(mail => new { mail.State, mail.NextAttemptAt });
        // For finding the mail that another one answers, or that came back.
        builder.HasIndex(mail => mail.MessageId);
    }
}
