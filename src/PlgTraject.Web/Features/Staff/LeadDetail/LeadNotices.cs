using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>What the page of a lead says after an act.</summary>
public static class LeadNotices
{
    public static readonly Notice MailSentAgain = Notice.Success("De mail gaat nu opnieuw weg.");

    public static readonly Notice AnswerWithdrawn =
        Notice.Success("Het antwoord is ingetrokken. De klok telt zonder dit antwoord.");

    public static readonly Notice NoteChanged = Notice.Success("De notitie is gewijzigd.");
    public static readonly Notice NoteRemoved = Notice.Success("De notitie is weggehaald.");
    public static readonly Notice TaskAdded = Notice.Success("De taak is toegevoegd.");
    public static readonly Notice TaskFinished = Notice.Success("De taak is gedaan.");
    public static readonly Notice TaskReopened = Notice.Success("De taak staat weer open.");

    public static readonly Notice OwnerWasChanged = Notice.Warning(
        "Een collega was je voor: de aanvraag heeft intussen een andere eigenaar. Kijk of je keuze nog klopt.");

    public static Notice OwnerIs(string? name) => Notice.Success(name is null
        ? "De aanvraag is van niemand."
        : $"De aanvraag is nu van {name}.");

    public static Notice Logged(LogKinds.Row kind) => Notice.Success(kind.IsAnswer
        ? "Vastgelegd. De school is beantwoord."
        : "Vastgelegd.");

    public static Notice StatusIs(LeadStatus status) =>
        Notice.Success($"De status is nu '{LeadStatuses.NameOf(status)}'.");
}
