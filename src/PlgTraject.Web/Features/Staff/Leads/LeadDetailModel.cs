using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Features.Staff.Shared;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>Everything about one lead. Times are UTC.</summary>
public sealed class LeadDetailModel
{
    public required string Reference { get; init; }
    public required string School { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required LeadStatus Status { get; init; }
    public required int Version { get; init; }
    public required LeadFactsModel Facts { get; init; }
    public required IReadOnlyList<LeadMailRow> Mails { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<LeadEventRow> History { get; init; }

    /// <summary>By when a new lead should be answered.</summary>
    public required DateTime AnswerBy { get; init; }

    public required bool IsLate { get; init; }

    /// <summary>The status that was chosen while a colleague chose another, or null.</summary>
    public LeadStatus? Refused { get; set; }
}

/// <summary>One step in the history of a lead.</summary>
/// <param name="Text">What happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">UTC.</param>
public sealed record LeadEventRow(string Text, string? By, DateTime At);

/// <summary>How far a mail about a lead is. Times are UTC.</summary>
public sealed record LeadMailRow(
    long Id,
    MailAudience Audience,
    string ToAddress,
    MailState State,
    int Attempts,
    DateTime? SentAt,
    DateTime NextAttemptAt,
    bool IsDue,
    string? LastError);
