using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads;

/// <summary>What the privacy page says about what a school fills in, made from the facts of leads.</summary>
public sealed class InquiryChapter(ProgrammeContent programme) : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Inquiry;

    public IEnumerable<PrivacyPart> Write()
    {
        yield return new PrivacyPart(
            $"Met het formulier '{programme.Actions.Inquire}' stuur je ons een aanvraag. Dit vul je altijd in:",
            [.. Asked(isRequired: true)]);
        yield return new PrivacyPart("Dit mag je invullen, maar het hoeft niet:", [.. Asked(isRequired: false)]);
        yield return "Bel of mail je ons, of spreken we je ergens? Dan schrijft een medewerker op wat je vertelt: "
            + "dezelfde gegevens, en hoe je ons vond.";
        yield return "We gebruiken deze gegevens om je te antwoorden. "
            + "We bewaren ze met een kenmerk, het moment van versturen, de versie van deze tekst "
            + "en hoe ver we zijn met je aanvraag.";
    }

    private static IEnumerable<string> Asked(bool isRequired) =>
        LeadFacts.All.Where(row => row.Asked is not null && row.IsRequired == isRequired).Select(row => row.Asked!);
}

/// <summary>What the privacy page says about the mails that an inquiry gives.</summary>
public sealed class LeadMailsChapter : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Mails;

    public IEnumerable<PrivacyPart> Write() =>
    [
        "Een aanvraag die op spam lijkt, geeft jou geen mail tot een medewerker die vrijgeeft. "
            + "Onze medewerkers krijgen zolang hoogstens één keer per dag een mail over wat er wacht: "
            + "de naam van de school, je kenmerk en waarom het op spam lijkt, niet wat je verder invulde. "
            + "Elke andere aanvraag geeft twee mails. "
            + "Eén gaat naar onze medewerkers, met alles wat je invulde. "
            + "De andere gaat naar jou en bevestigt dat je aanvraag binnen is. "
            + "In die bevestiging staat je kenmerk, niet wat je invulde.",
        "Wat een medewerker je daarna mailt, met de bestanden erbij, bewaren we bij je aanvraag. "
            + "Het verdwijnt samen met je aanvraag.",
    ];
}

/// <summary>What the privacy page says about how long a lead is kept, by status.</summary>
public sealed class LeadPeriodsChapter(IOptions<RetentionOptions> retention) : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Periods;

    public IEnumerable<PrivacyPart> Write() =>
    [
        new(
            "Een aanvraag verdwijnt vanzelf. "
                + "We tellen de dagen vanaf de laatste wijziging van de status, of anders vanaf de ontvangst. "
                + "Bij wat op spam lijkt, staat erbij vanaf wanneer:",
            [
                .. LeadStatuses.All.Select(row => $"{row.Meaning}: {PeriodOf(row)}"),
            ]),
    ];

    private string PeriodOf(LeadStatuses.Row row) => row.GoesWithAnother
        ? "even lang als die andere"
        : DutchText.Days(LeadStatuses.DaysOf(row.Status, retention.Value)) + (row.IsOfConversation ? "" : OfSuspects());

    /// <summary>What else there is to say of an inquiry in quarantine, whose days count from another moment.</summary>
    private string OfSuspects() =>
        " nadat een medewerker de aanvraag voor het eerst bekeek, "
        + $"of {DutchText.Days(retention.Value.UnseenSuspectDays)} na de ontvangst als niemand die bekijkt";
}
