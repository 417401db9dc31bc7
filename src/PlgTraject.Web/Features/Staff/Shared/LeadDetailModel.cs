using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>Everything about one lead. Times are UTC.</summary>
public sealed class LeadDetailModel
{
    public required string Reference { get; init; }
    public required string Name { get; init; }
    public required ContactRole? Role { get; init; }
    public required string School { get; init; }
    public required string? Town { get; init; }
    public required string Email { get; init; }
    public required string? Phone { get; init; }
    public required int? Participants { get; init; }
    public required PlacePreference? Place { get; init; }
    public required DateOnly? WishedStart { get; init; }
    public required string? Question { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Version of the privacy page that was shown; null for a lead from before that was noted.</summary>
    public required string? PrivacyVersion { get; init; }

    public required LeadStatus Status { get; init; }
    public required int Version { get; init; }
    public required IReadOnlyList<LeadMailModel> Mails { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<LeadStatusChange> History { get; init; }

    /// <summary>By when a new lead should be answered.</summary>
    public DateTime AnswerBy { get; set; }

    public bool IsLate { get; set; }

    /// <summary>What somebody chose while a colleague changed the status, or null.</summary>
    public LeadStatus? Refused { get; set; }
}
