using PlgTraject.Web.Access;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Features.Staff.AuditLog;

/// <summary>One line of the audit log as it is shown.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">UTC.</param>
/// <param name="Kind">What happened.</param>
/// <param name="ActorName">Who did it; null for nobody who was signed in.</param>
/// <param name="ActorRole">With which role.</param>
/// <param name="About">Reference of a lead or id of an account.</param>
/// <param name="Detail">What else there is to tell.</param>
/// <param name="HasLead">What it is about is a lead that is still there, in quarantine or not.</param>
public sealed record AuditRow(
    long Id, DateTime At, AuditKind Kind, string? ActorName, StaffRole? ActorRole, string? About, string? Detail,
    bool HasLead)
{
    /// <summary>Who did it, in words.</summary>
    public string Actor => ActorName switch
    {
        null => StaffText.IsByAnybody(Kind) ? "Onbekend" : "Niemand ingelogd",
        _ => ActorName + (ActorRole is { } role ? $" ({StaffText.Of(role).ToLowerInvariant()})" : ""),
    };
}
