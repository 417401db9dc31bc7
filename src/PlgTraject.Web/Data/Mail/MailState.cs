namespace PlgTraject.Web.Data.Mail;

/// <summary>How far a mail in the outbox is.</summary>
public enum MailState
{
    /// <summary>To be sent at its next attempt.</summary>
    Pending,

    /// <summary>Accepted by the mail server or written to the pickup folder.</summary>
    Sent,

    /// <summary>Refused for good: staff must act, nothing happens by itself.</summary>
    Parked,
}
