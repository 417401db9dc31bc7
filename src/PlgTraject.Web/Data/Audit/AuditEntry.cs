using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Audit;

/// <summary>
/// One line of the audit log. It is written once: only erasing a person may change it, and only to
/// <see cref="StoredEvent.Erased"/>; it goes when it is older than the period for it, a year at least. Nothing a visitor typed
/// is in it, and no address of a client.
/// </summary>
public sealed class AuditEntry : StoredEvent
{
    public const int AboutMaxLength = 36;
    public const int DataMaxLength = 500;

    /// <summary>The role of who did it at that moment.</summary>
    public StaffRole? ActorRole { get; set; }

    /// <summary>Reference of the lead, or id of the account.</summary>
    public string? About { get; set; }
}
