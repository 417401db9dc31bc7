using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>What is said after an act in quarantine: on the page of the lead it became, or on the list.</summary>
public static class QuarantineNotices
{
    public static readonly Notice Released = Notice.Success(
        "De aanvraag is vrijgegeven. De bevestiging aan de school en het bericht aan ons gaan nu per mail weg.");

    public static Notice Deleted(int count) => count switch
    {
        0 => Notice.Warning("Er was niets te verwijderen. Misschien was een collega je voor."),
        1 => Notice.Success("1 verdachte aanvraag is verwijderd."),
        _ => Notice.Success($"{count} verdachte aanvragen zijn verwijderd."),
    };
}
