using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff;

/// <summary>A lead, and the field that confirms erasing it.</summary>
public sealed record EraseLeadModel(PersonLead Lead)
{
    public string? Confirmation { get; init; }
}
