using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>
/// What the privacy page says about a dossier: what the server holds for an hour, and stores nowhere.
/// </summary>
public sealed class DossierChapter : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Visits;

    public IEnumerable<PrivacyPart> Write() =>
    [
        "Wat je kiest voor een plan of een bestuursdossier, staat in het adres van de pagina. "
            + "Dat slaan we niet op. "
            + $"Per netwerkadres (IP-adres) maken we hoogstens {DossierLimit.PerHour} dossiers per uur als PDF. "
            + "Het netwerkadres en de PDF staan daarvoor ongeveer een uur in het geheugen van de server.",
    ];
}
