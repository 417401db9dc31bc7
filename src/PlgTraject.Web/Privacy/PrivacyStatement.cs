using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// What the privacy page says, made from the settings the product itself goes by, so that it cannot say anything else than what
/// happens. Another word makes another version.
/// </summary>
public sealed class PrivacyStatement
{
    public PrivacyStatement(
        ProgrammeContent programme, IOptions<PrivacyOptions> privacy, IOptions<RetentionOptions> retention, SpamSection spam)
    {
        ContactAddress = privacy.Value.ContactAddress ?? programme.Contact.Email;
        Sections = [.. Write(programme, privacy.Value, retention.Value, spam)];
        Text = Plain();
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..PrivacyText.VersionLength];
    }

    public const string Title = "Wat deze site met je gegevens doet";

    public const string Intro =
        "Je leest alles en downloadt de brochure zonder gegevens achter te laten. Pas als je ons iets vraagt, bewaren we wat je invult.";

    public IReadOnlyList<PrivacySection> Sections { get; }

    /// <summary>Whom to ask about one's data.</summary>
    public string ContactAddress { get; }

    /// <summary>The page as plain text.</summary>
    public string Text { get; }

    public string Version { get; }

    private IEnumerable<PrivacySection> Write(
        ProgrammeContent programme, PrivacyOptions privacy, RetentionOptions retention, SpamSection spam)
    {
        yield return new("Als je een vraag stelt",
            new PrivacyPart($"Met het formulier '{programme.Actions.Inquire}' stuur je ons een aanvraag. Dit vul je altijd in:",
                "je naam", "de naam van je school", "je e-mailadres"),
            new PrivacyPart("Dit mag je invullen, maar het hoeft niet:",
                "je functie", "de plaats van je school", "je telefoonnummer", "met hoeveel mensen je meedoet",
                "waar je de bijeenkomsten wilt", "wanneer je wilt beginnen", "je vraag"),
            "We gebruiken deze gegevens om je te antwoorden. We bewaren ze met een kenmerk, het moment van versturen, de versie van deze tekst en hoe ver we zijn met je aanvraag.");
        if (!string.IsNullOrWhiteSpace(privacy.LegalBasis))
        {
            yield return new("Waarom dat mag", privacy.LegalBasis.Trim());
        }

        yield return spam();
        yield return new("Wie een mail krijgt",
            "Een aanvraag die op spam lijkt, geeft geen mail tot een medewerker haar vrijgeeft. Elke andere aanvraag geeft twee mails. Eén gaat naar onze medewerkers, met alles wat je invulde. De andere gaat naar jou en bevestigt dat je aanvraag binnen is. In die bevestiging staat je kenmerk, niet wat je invulde.");
        yield return new("Wie je gegevens ziet",
            "Alleen medewerkers die zijn ingelogd, zien de aanvragen op deze site. We houden bij wie een aanvraag opent of wijzigt.");
        if (privacy.Processors.Count > 0)
        {
            yield return new("Wie ons daarbij helpt", new PrivacyPart(
                "Deze bedrijven verwerken gegevens voor ons:",
                [.. privacy.Processors.Select(processor => $"{processor.Name.Trim()}: {processor.Purpose.Trim()} ({processor.Country.Trim()})")]));
        }

        yield return new("Hoelang we je gegevens bewaren",
            new PrivacyPart("Een aanvraag verdwijnt vanzelf. We tellen de dagen vanaf de laatste wijziging van de status, of anders vanaf de ontvangst:",
                [.. Periods(retention.Leads)]),
            $"Een mail halen we {DutchText.Days(retention.MailDays)} na het versturen weg, of eerder, samen met de aanvraag. In het logboek staat wie een aanvraag opende of wijzigde, met het kenmerk. Een regel daarvan bewaren we {DutchText.Days(retention.AuditDays)}.",
            retention.BackupDays == 0
                ? "We tellen hoeveel aanvragen er per maand waren. Bij die aantallen staat niets over jou."
                : $"In reservekopieën staan gegevens hoogstens {DutchText.Days(retention.BackupDays)} langer. We tellen hoeveel aanvragen er per maand waren. Bij die aantallen staat niets over jou.");
        yield return new("Cookies",
            "Deze site volgt je niet. Er is één cookie voor bezoekers: die van het formulier. Deze cookie beveiligt het versturen en verdwijnt als je je browser sluit. Ook wie inlogt als medewerker krijgt een cookie. Op alle andere pagina's plaatsen we niets.",
            "Typ je iets in het formulier? Dan onthoudt je eigen browser dat als kladversie, zodat je niets kwijt bent als je de pagina per ongeluk verlaat. De kladversie gaat niet naar ons. Ze verdwijnt als je vraag verstuurd is of als je het tabblad sluit.");
        yield return new("Bezoek en brochure",
            "We tellen hoe vaak bezoekers de brochure per dag ophalen. Bij dat getal staat niets over wie dat deed. De site laadt niets van andere bedrijven: geen lettertypen, geen kaarten en geen statistieken.");
        yield return new("Je gegevens inzien of laten verwijderen",
            "Wil je weten wat we van je bewaren, klopt er iets niet of wil je dat we het weghalen? Laat het ons weten en noem je kenmerk als je dat hebt. Je krijgt alles wat we van je hebben in een bestand. Halen we het weg, dan blijft er niets van je over dan de aantallen per maand.",
            $"Mail naar {ContactAddress} of bel {programme.Contact.Phone}, {programme.Contact.OpeningHoursText}. Je kunt ook schrijven naar {programme.Provider.Name}, {programme.Contact.Street}, {programme.Contact.PostalCode} {programme.Contact.City}.",
            "Komen we er samen niet uit? Je kunt een klacht indienen bij de Autoriteit Persoonsgegevens.");
    }

    private static IEnumerable<string> Periods(LeadPeriods periods)
    {
        yield return $"nog niet beantwoord: {DutchText.Days(periods.New)}";
        yield return $"we zijn met je in gesprek: {DutchText.Days(periods.InConversation)}";
        yield return $"je hebt een offerte: {DutchText.Days(periods.Offer)}";
        yield return $"je school doet mee: {DutchText.Days(periods.Won)}";
        yield return $"je school doet niet mee: {DutchText.Days(periods.Lost)}";
        yield return $"lijkt op spam en is niet vrijgegeven: {DutchText.Days(periods.Suspect)}";
    }

    private string Plain()
    {
        var text = new StringBuilder().Append(Title).Append("\n\n").Append(Intro).Append('\n');
        foreach (var section in Sections)
        {
            text.Append('\n').Append(section.Title).Append('\n');
            foreach (var part in section.Parts)
            {
                text.Append(part.Text).Append('\n');
                foreach (var item in part.Items)
                {
                    text.Append("- ").Append(item).Append('\n');
                }
            }
        }

        return text.ToString();
    }
}
