using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>A lead, and the field that confirms erasing it.</summary>
public sealed record EraseLeadModel(PersonLead Lead)
{
    public string? Confirmation { get; init; }
}
