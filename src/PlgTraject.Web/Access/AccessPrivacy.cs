using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Access;

/// <summary>The chapter of the privacy page about who sees what a school filled in.</summary>
public sealed class AccessChapter : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Access;

    public IEnumerable<PrivacyPart> Write() =>
    [
        "Alleen medewerkers die zijn ingelogd, zien de aanvragen op deze site. "
            + "We houden bij wie een aanvraag opent of wijzigt.",
    ];
}

/// <summary>The chapter of the privacy page about cookies, and about the draft that a browser keeps itself.</summary>
public sealed class CookiesChapter : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Cookies;

    public IEnumerable<PrivacyPart> Write() =>
    [
        "Deze site volgt je niet. Er is één cookie voor bezoekers: die van het formulier. Deze cookie beveiligt het "
            + "versturen en verdwijnt als je je browser sluit. Op alle andere pagina's plaatsen we niets.",
        new("Wie inlogt als medewerker, krijgt cookies die daarvoor nodig zijn:",
            "een cookie die onthoudt dat je bent ingelogd",
            "een cookie tussen je wachtwoord en de code van de tweede stap, hoogstens tien minuten",
            "een cookie met een melding voor de volgende pagina, die daarna weg is",
            "twee cookies tijdens het inloggen bij je eigen organisatie, als dat hier kan"),
        "Typ je iets in het formulier? Dan onthoudt je eigen browser dat als kladversie, zodat je niets kwijt bent als "
            + "je de pagina per ongeluk verlaat. De kladversie gaat niet naar ons. Ze verdwijnt als je vraag "
            + "verstuurd is of als je het tabblad sluit.",
    ];
}
