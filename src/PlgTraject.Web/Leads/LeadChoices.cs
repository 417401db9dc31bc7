using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads;

/// <summary>
/// The Dutch words for what a school chooses in the form: the same in the form, the mails and the staff area.
/// </summary>
public static class LeadChoices
{
    public static string NameOf(ContactRole role) => role switch
    {
        ContactRole.SchoolLeader => "Schoolleider of teamleider",
        ContactRole.QualityCoordinator => "IB'er of kwaliteitscoördinator",
        ContactRole.Teacher => "Leraar",
        ContactRole.BoardMember => "Bestuurder",
        ContactRole.Other => "Anders",
        _ => throw new InvalidOperationException($"{role} has no Dutch words yet."),
    };

    public static string NameOf(PlacePreference place) => place switch
    {
        PlacePreference.Amsterdam => "Amsterdam",
        PlacePreference.InCompany => "Incompany, op onze school",
        PlacePreference.NoPreference => "Geen voorkeur",
        _ => throw new InvalidOperationException($"{place} has no Dutch words yet."),
    };
}
