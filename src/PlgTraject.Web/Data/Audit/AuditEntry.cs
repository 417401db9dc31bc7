using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Data.Audit;

/// <summary>
/// One line of the audit log. It is written once: only erasing a person may change it, and only to
/// <see cref="Erased"/>; it goes when it is older than the period for it, a year at least. Nothing a visitor typed is in it, and no address of a client.
/// </summary>
public sealed class AuditEntry
{
    public const int ActorIdMaxLength = 36;
    public const int AboutMaxLength = 36;
    public const int DetailMaxLength = 300;

    /// <summary>What stands in the place of a name, reference or detail that had to go.</summary>
    public const string Erased = "gewist";

    public long Id { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    public required AuditKind Kind { get; set; }

    /// <summary>The account that did it; null for the program, and for somebody who was not signed in and gave no proof of who it was.</summary>
    public string? ActorId { get; set; }

    /// <summary>The name and the role at that moment.</summary>
    public string? ActorName { get; set; }

    public StaffRole? ActorRole { get; set; }

    /// <summary>Reference of the lead, or id of the account.</summary>
    public string? About { get; set; }

    /// <summary>What staff reads about it, such as before and after, in Dutch.</summary>
    public string? Detail { get; set; }
}
