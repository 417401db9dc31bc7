using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Features.Staff.Shared;

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
