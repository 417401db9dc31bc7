using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>How far a mail about a lead is. Times are UTC.</summary>
public sealed record LeadMailModel(
    long Id,
    MailAudience Audience,
    string ToAddress,
    MailState State,
    int Attempts,
    DateTime? SentAt,
    DateTime NextAttemptAt,
    bool IsDue,
    string? LastError);
