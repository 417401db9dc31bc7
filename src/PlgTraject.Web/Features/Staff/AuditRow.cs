using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>One line of the audit log as it is shown.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">UTC.</param>
/// <param name="Kind">What happened.</param>
/// <param name="ActorName">Who did it; null for nobody who was signed in.</param>
/// <param name="ActorRole">With which role.</param>
/// <param name="About">Reference of a lead or id of an account.</param>
/// <param name="Detail">What else there is to tell.</param>
public sealed record AuditRow(
    long Id, DateTime At, AuditKind Kind, string? ActorName, StaffRole? ActorRole, string? About, string? Detail)
{
    /// <summary>A lead that may still be there.</summary>
    public bool IsAboutLead => Kind != AuditKind.LeadRemoved && About?.StartsWith("PLG-", StringComparison.Ordinal) == true;
}
