using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>How many leads came in a month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Counts">By status, removed leads included.</param>
/// <param name="Removed">How many of them were removed since.</param>
public sealed record MonthRow(DateOnly Month, IReadOnlyDictionary<LeadStatus, int> Counts, int Removed)
{
    public int Total => Counts.Values.Sum();
}
