using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Web.Features.Staff.Duplicates;

/// <summary>What the page of a lead says after two leads were compared or merged.</summary>
public static class MergeNotices
{
    public static readonly Notice Distinct =
        Notice.Success("Onthouden: dit is geen dubbele. Het staat hieronder bij 'Geen dubbele'.");

    public static readonly Notice MaybeSame = Notice.Success("Deze aanvraag telt weer mee als mogelijk dubbel.");

    public static readonly Notice MergedElsewhere =
        Notice.Warning("Er is niets samengevoegd: een collega voegde een van de twee intussen samen met een andere.");

    public static readonly Notice BothAnswered = Notice.Warning(
        "Er is niets samengevoegd: een collega schrijft voor beide aanvragen een antwoord. "
            + "Verstuur een van die concepten of gooi het weg, en voeg dan samen.");

    public static readonly Notice NothingToUndo = Notice.Warning(
        "Er is niets ongedaan gemaakt. Het is al gedaan, langer geleden dan mag, of aan een beheerder.");

    public static Notice Merged(string reference) => Notice.Success(
        $"{reference} is samengevoegd met deze aanvraag. Ongedaan maken kan {MergeUndoing.Days} dagen.");

    public static Notice Undone(string reference) =>
        Notice.Success($"De samenvoeging is ongedaan gemaakt. {reference} staat weer apart.");

    public static Notice Refused(IReadOnlyList<string> changes) => Notice.Warning(
        "De samenvoeging is niet ongedaan gemaakt, want sindsdien is er iets gewijzigd: "
        + $"{string.Join(", ", changes)}.");
}
