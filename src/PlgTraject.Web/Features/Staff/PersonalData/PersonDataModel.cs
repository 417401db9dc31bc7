using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>What there is of a person, and the field that confirms erasing it.</summary>
public sealed record PersonDataModel(PersonRecord Person)
{
    public string? Confirmation { get; init; }
}
