using Microsoft.Extensions.Options;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>What the privacy page says about the filter and the limits, made from their own settings.</summary>
public sealed class SpamChapter(IOptions<SpamOptions> spam) : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Spam;

    public IEnumerable<PrivacyPart> Write()
    {
        yield return "Vaste regels kijken naar je aanvraag: staan er links in, of woorden die veel in spam voorkomen? "
            + "Wijst iets erop dat een school het vraagt? "
            + "Hoe snel na het openen is het formulier verstuurd? "
            + "Kwam dezelfde vraag van andere adressen? "
            + "Daar komt geen ander bedrijf aan te pas.";
        yield return "Lijkt een aanvraag op spam, dan bewaren we ook waarom, "
            + "en wanneer een medewerker de aanvraag voor het eerst bekeek. "
            + "Een medewerker kijkt de aanvraag na, en geeft die vrij of verwijdert die. "
            + "Na het vrijgeven bewaren we de redenen en dat moment niet meer.";
        yield return "Om aanvragen te kunnen vergelijken, bewaren we erbij: "
            + "je e-mailadres in een vaste schrijfwijze, het domein daarvan en een code die we uit je vraag berekenen.";
        if (Limits(spam.Value).ToList() is { Count: > 0 } limits)
        {
            yield return new PrivacyPart(
                "We tellen hoeveel aanvragen er van één afzender komen. "
                    + "Boven deze aantallen nemen we er geen meer aan:",
                limits);
        }

        if (spam.Value.PerClientPerHour > 0)
        {
            yield return "Het netwerkadres staat voor dat tellen ongeveer een uur in het geheugen van de server. "
                + "We slaan het niet op.";
        }
    }

    private static IEnumerable<string> Limits(SpamOptions options)
    {
        if (options.PerAddressPerDay > 0)
        {
            yield return $"{options.PerAddressPerDay} per dag van één e-mailadres";
        }

        if (options.PerDomainPerDay > 0)
        {
            yield return $"{options.PerDomainPerDay} per dag van één e-maildomein, "
                + "behalve als iedereen daar een adres kan krijgen";
        }

        if (options.PerClientPerHour > 0)
        {
            yield return $"{options.PerClientPerHour} per uur van één netwerkadres (IP-adres); "
                + "wat op spam lijkt, telt zwaarder";
        }
    }
}
