using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Shared;

/// <summary>The Dutch words for what a lead holds: the same in the form, the mails and the staff area.</summary>
public static class LeadText
{
    public static string Of(ContactRole role) => role switch
    {
        ContactRole.SchoolLeader => "Schoolleider of teamleider",
        ContactRole.QualityCoordinator => "IB'er of kwaliteitscoördinator",
        ContactRole.Teacher => "Leraar",
        ContactRole.BoardMember => "Bestuurder",
        _ => "Anders",
    };

    public static string Of(PlacePreference place) => place switch
    {
        PlacePreference.Amsterdam => "Amsterdam",
        PlacePreference.InCompany => "Incompany, op onze school",
        _ => "Geen voorkeur",
    };

    public static string Of(LeadStatus status) => status switch
    {
        LeadStatus.New => "Nieuw",
        LeadStatus.InConversation => "In gesprek",
        LeadStatus.Offer => "Offerte",
        LeadStatus.Won => "Gewonnen",
        LeadStatus.Suspect => "Verdacht",
        _ => "Verloren",
    };
}
