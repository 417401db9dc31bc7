using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads;

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

    /// <summary>Left blank, or "weet ik nog niet": which of the two is not kept.</summary>
    public static string Participants(int? count) => count is { } known ? $"{known} personen" : "Geen aantal gekozen";

    /// <summary>Nobody has to choose "in overleg": the form begins with it.</summary>
    public static string Start(DateOnly? month) => month is { } known ? DutchText.Month(known) : "Geen maand gekozen";

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
