using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff.AuditLog;

/// <summary>A page of the audit log.</summary>
public sealed class AuditModel
{
    public required AuditFilter Filter { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<AuditRow> Rows { get; init; }

    public required bool HasOlder { get; init; }

    /// <summary>Every account, by name.</summary>
    public required IReadOnlyList<FieldOption> Colleagues { get; init; }

    /// <summary>What a line is about: the name of an account, or the reference of a lead.</summary>
    public string? About(AuditRow row) =>
        Colleagues.FirstOrDefault(colleague => colleague.Value == row.Entry.About)?.Text ?? row.Entry.About;
}

/// <summary>One line of the audit log as it is shown.</summary>
/// <param name="Entry">The line.</param>
/// <param name="HasLead">Whether it is about a lead that still exists, in quarantine or not.</param>
public sealed record AuditRow(AuditEntry Entry, bool HasLead)
{
    /// <summary>Who did it, in words.</summary>
    public string Actor => Entry.ActorName switch
    {
        null => Entry.What.IsByAnybody ? "Onbekend" : "Niemand ingelogd",
        _ => Entry.ActorName + (Entry.ActorRole is { } role ? $" ({StaffRoles.WordFor(role)})" : ""),
    };
}
