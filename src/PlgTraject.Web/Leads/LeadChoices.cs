using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads;

/// <summary>
/// The Dutch words for what a school chooses in the form: the same in the form, the mails and the staff area.
/// </summary>
public static class LeadChoices
{
    /// <summary>Reads the name of a choice, and not its number; null when there is no such choice.</summary>
    public static TChoice? Parse<TChoice>(string? name)
        where TChoice : struct, Enum =>
        Enum.IsDefined(typeof(TChoice), name ?? "") ? Enum.Parse<TChoice>(name!) : null;

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

    public static string NameOf(LeadSource source) => source switch
    {
        LeadSource.Website => "Website",
        LeadSource.Phone => "Telefoon",
        LeadSource.Mail => "Mail",
        LeadSource.Meeting => "Bijeenkomst",
        LeadSource.Other => "Anders",
        _ => throw new InvalidOperationException($"{source} has no Dutch words yet."),
    };

    public static string NameOf(LostReason reason) => reason switch
    {
        LostReason.Price => "De prijs",
        LostReason.NotNow => "Nu niet, misschien later",
        LostReason.OtherProvider => "Een andere aanbieder",
        LostReason.NoFit => "Het past niet bij de vraag",
        LostReason.NoAnswer => "De school antwoordt niet meer",
        LostReason.NoSchool => "Geen vraag van een school",
        LostReason.Other => "Iets anders",
        _ => throw new InvalidOperationException($"{reason} has no Dutch words yet."),
    };
}
