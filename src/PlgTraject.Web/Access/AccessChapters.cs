using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Access;

/// <summary>What the privacy page says about who sees what a school filled in.</summary>
public sealed class AccessChapter : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Access;

    public IEnumerable<PrivacyPart> Write() =>
    [
        "Alleen medewerkers die zijn ingelogd, zien de aanvragen op deze site. "
            + "We houden bij wie een aanvraag opent of wijzigt.",
    ];
}

/// <summary>What the privacy page says about the cookies of a colleague who signs in.</summary>
public sealed class StaffCookiesChapter : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.StaffCookies;

    public IEnumerable<PrivacyPart> Write() =>
    [
        new("Wie inlogt als medewerker, krijgt cookies die daarvoor nodig zijn:",
            "een cookie die onthoudt dat je bent ingelogd",
            "een cookie tussen je wachtwoord en de code van de tweede stap, "
                + $"hoogstens {DutchText.Length(AccessServices.SecondStepLength)}",
            "een cookie met een melding voor de volgende pagina, die daarna weg is",
            "twee cookies tijdens het inloggen bij je eigen organisatie, als dat hier kan"),
    ];
}
