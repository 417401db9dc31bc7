using PlgTraject.Web.Documents.Blocks;

namespace PlgTraject.Web.Documents.Dossier;

/// <summary>What a dossier says besides the content: the choices of a school, and what other domains know.</summary>
/// <param name="Participants">How many people take part.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="Start">When it begins, in words.</param>
/// <param name="Days">The days of the sessions in order, or none.</param>
/// <param name="Times">From when to when each of them is, in words; of no use without days.</param>
/// <param name="Conflicts">What does not hold any more of these days, in words.</param>
/// <param name="School">The name of the school, or null.</param>
/// <param name="Vat">What is said about VAT, or null.</param>
/// <param name="Data">What the provider keeps, for who watches over privacy.</param>
/// <param name="Today">The date on it.</param>
/// <param name="Path">The address that makes it again, within the site.</param>
public sealed record DossierFacts(
    int Participants, string Place, string Start, IReadOnlyList<DateOnly> Days, string Times,
    IReadOnlyList<string> Conflicts, string? School, string? Vat, IReadOnlyList<SheetRow> Data, DateOnly Today,
    string Path);
