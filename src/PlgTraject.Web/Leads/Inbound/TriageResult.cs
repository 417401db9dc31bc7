using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>A mail that becomes a lead.</summary>
/// <param name="Details">What is known of the school.</param>
/// <param name="OwnerId">The account of the colleague who sees to it, or null.</param>
/// <param name="CameAt">When the school wrote, in UTC; null for when the mail came.</param>
public sealed record MailLead(LeadDetails Details, string? OwnerId, DateTime? CameAt = null);

/// <summary>What became of a decision about a mail.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reference">The lead to which the mail belongs now, or null.</param>
public sealed record TriageResult(TriageOutcome Outcome, string? Reference = null);

/// <summary>What became of a decision about a mail.</summary>
public enum TriageOutcome
{
    /// <summary>It is so now, or was already.</summary>
    Done,

    /// <summary>A colleague decided otherwise since it was looked at.</summary>
    ColleagueWasFirst,

    /// <summary>There is no such mail, or none about which there is anything to decide.</summary>
    NotFound,

    NoSuchLead,
}
