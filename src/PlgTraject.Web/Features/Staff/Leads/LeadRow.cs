using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>A lead in the list. The time is UTC.</summary>
public sealed record LeadRow(
    string Reference, string Name, string School, string? Town, LeadStatus Status, DateTime CreatedAt, bool HasParkedMail);
