namespace PlgTraject.Web.Data.Mail;

/// <summary>A mail that must go out: written in the transaction of what it is about, sent later. All times are UTC.</summary>
public sealed class OutboxMail
{
    public const int AddressMaxLength = 254;
    public const int NameMaxLength = 150;
    public const int MessageIdMaxLength = 200;
    public const int SubjectMaxLength = 250;
    public const int ErrorMaxLength = 500;

    public long Id { get; set; }

    /// <summary>The lead it is about, or null for a mail about something else.</summary>
    public long? LeadId { get; set; }

    public required MailAudience Audience { get; set; }

    /// <summary>RFC 5322 Message-ID without angle brackets; the same at every attempt.</summary>
    public required string MessageId { get; set; }

    public required string FromAddress { get; set; }
    public required string FromName { get; set; }
    public required string ToAddress { get; set; }
    public required string ToName { get; set; }
    public string? ReplyToAddress { get; set; }
    public string? ReplyToName { get; set; }
    public required string Subject { get; set; }
    public required string TextBody { get; set; }
    public required string HtmlBody { get; set; }
    public required DateTime CreatedAt { get; set; }
    public MailState State { get; set; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Not tried before this time.</summary>
    public required DateTime NextAttemptAt { get; set; }

    /// <summary>Until then it belongs to the dispatcher that claimed it.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>The claim that holds the lease; a late dispatcher recognises by it that the mail is no longer its own.</summary>
    public Guid? LeaseId { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>What the mail server said at the last failure.</summary>
    public string? LastError { get; set; }
}
