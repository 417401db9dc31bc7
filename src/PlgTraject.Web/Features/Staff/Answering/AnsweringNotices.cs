using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Answering;

/// <summary>What pages say after an act with an answer.</summary>
public static class AnsweringNotices
{
    public static readonly Notice Saved = Notice.Success("Je concept is bewaard.");
    public static readonly Notice Discarded = Notice.Success("Je concept is weggegooid.");

    public static readonly Notice OnItsWay = Notice.Success(
        "Je mail gaat over tien seconden weg. Tot dan kun je hem in de tijdlijn terughalen.");

    public static readonly Notice TakenBack = Notice.Success(
        "Je mail is niet verstuurd en staat hieronder weer als concept. Eigenaar en status zijn gebleven.");

    public static readonly Notice Gone = Notice.Warning(
        "Terughalen kon niet meer: de mail is weg, of je schrijft al aan een ander concept voor deze school.");

    public static readonly Notice TakenUp = Notice.Success(
        "Verbeter wat niet klopte en verstuur de mail opnieuw.");

    public static readonly Notice NotTakenUp = Notice.Warning(
        "Verbeteren kon niet: de mail is al opnieuw verstuurd, "
            + "of je schrijft al aan een ander concept voor deze school.");

    public static readonly Notice ChangedElsewhere = Notice.Warning(
        "Je concept is intussen in een ander venster gewijzigd. Kijk het na en verstuur het opnieuw.");

    public static readonly Notice AlreadySent = Notice.Success("Je mail was al op weg.");
}
