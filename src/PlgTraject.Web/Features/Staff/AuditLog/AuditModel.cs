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
}

/// <summary>One line of the audit log as it is shown.</summary>
/// <param name="Id">Its key, from which older lines are asked for.</param>
/// <param name="At">UTC.</param>
/// <param name="Actor">Who did it, in words.</param>
/// <param name="Title">What happened.</param>
/// <param name="About">What it is about: the name of an account, or the reference of a lead; null when nothing.</param>
/// <param name="HasLead">Whether it is about a lead that still exists, in quarantine or not.</param>
/// <param name="Detail">What else there is to tell.</param>
public sealed record AuditRow(
    long Id, DateTime At, string Actor, string Title, string? About, bool HasLead, string? Detail);
