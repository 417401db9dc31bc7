using PlgTraject.Web.Features.Staff.Shared;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>The inquiries in quarantine.</summary>
/// <param name="Filter">Of it only what is searched for counts.</param>
/// <param name="Total">How many were found.</param>
/// <param name="Rows">The newest of them.</param>
public sealed record SuspectListModel(LeadFilter Filter, int Total, IReadOnlyList<SuspectRow> Rows);
