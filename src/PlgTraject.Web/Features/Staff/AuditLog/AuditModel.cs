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

    /// <summary>What a line is about, in words: the name of an account, or a reference.</summary>
    public string? About(AuditRow row) =>
        Colleagues.FirstOrDefault(colleague => colleague.Value == row.Entry.About)?.Text ?? row.Entry.About;
}
