using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>A lead in the list. The time is UTC.</summary>
public sealed record LeadRow(
    string Reference, string Name, string School, string? Town, LeadStatus Status, DateTime CreatedAt, bool HasParkedMail);
