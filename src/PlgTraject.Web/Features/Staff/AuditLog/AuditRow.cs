using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Features.Staff.AuditLog;

/// <summary>One line of the audit log as it is shown.</summary>
/// <param name="Entry">The line.</param>
/// <param name="HasLead">What it is about is a lead that is still there, in quarantine or not.</param>
public sealed record AuditRow(AuditEntry Entry, bool HasLead)
{
    /// <summary>Who did it, in words.</summary>
    public string Actor => Entry.ActorName switch
    {
        null => Entry.What.IsByAnybody ? "Onbekend" : "Niemand ingelogd",
        _ => Entry.ActorName + (Entry.ActorRole is { } role ? $" ({StaffRoles.WordFor(role)})" : ""),
    };
}
