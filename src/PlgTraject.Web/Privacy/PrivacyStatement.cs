using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// The text of the privacy page. It is made from the settings by which the product itself works, so that it says what
/// really happens. Each other text is another version.
/// </summary>
public sealed class PrivacyStatement
{
    public const string Title = "Wat deze site met je gegevens doet";

    public const string Intro = "Je leest alles en downloadt de brochure zonder gegevens achter te laten. "
        + "Pas als je ons iets vraagt, bewaren we wat je invult.";

    private readonly ProgrammeContent _programme;
    private readonly PrivacyOptions _privacy;
    private readonly RetentionOptions _retention;
    private readonly Dictionary<PrivacyTopic, IReadOnlyList<PrivacyPart>> _parts;

    public PrivacyStatement(
        ProgrammeContent programme, IOptions<PrivacyOptions> privacy, IOptions<RetentionOptions> retention,
        IEnumerable<IPrivacyChapter> chapters)
    {
        (_programme, _privacy, _retention) = (programme, privacy.Value, retention.Value);
        ContactAddress = _privacy.ContactAddress ?? programme.Contact.Email;
        var others = chapters.ToLookup(chapter => chapter.Topic);
        _parts = Enum.GetValues<PrivacyTopic>().ToDictionary(
            topic => topic,
            topic => (IReadOnlyList<PrivacyPart>)
                [.. others[topic].SelectMany(chapter => chapter.Write()).Concat(Own(topic))]);
        Sections =
        [
            .. Enum.GetValues<PrivacyTopic>().GroupBy(Heading)
                .Select(topics => new PrivacySection(topics.Key, [.. topics.SelectMany(On)]))
                .Where(section => section.Parts.Count > 0),
        ];
        Text = Plain();
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..PrivacyText.VersionLength];
    }

    public IReadOnlyList<PrivacySection> Sections { get; }

    /// <summary>What the page says about one topic; possibly nothing.</summary>
    public IReadOnlyList<PrivacyPart> On(PrivacyTopic topic) => _parts[topic];

    /// <summary>Whom to ask about one's data.</summary>
    public string ContactAddress { get; }

    /// <summary>The page as plain text.</summary>
    public string Text { get; }

    public string Version { get; }

    private static string Heading(PrivacyTopic topic) => topic switch
    {
        PrivacyTopic.Role => "Wie verantwoordelijk is",
        PrivacyTopic.Inquiry => "Als je een vraag stelt",
        PrivacyTopic.LegalBasis => "Waarom dat mag",
        PrivacyTopic.Spam => "Hoe we spam tegenhouden",
        PrivacyTopic.Mails => "Wie een mail krijgt",
        PrivacyTopic.Access => "Wie je gegevens ziet",
        PrivacyTopic.Processors => "Wie ons daarbij helpt",
        PrivacyTopic.Periods => "Hoelang we je gegevens bewaren",
        PrivacyTopic.FormCookie or PrivacyTopic.StaffCookies or PrivacyTopic.Draft => "Cookies",
        PrivacyTopic.Visits => "Bezoek en brochure",
        PrivacyTopic.Rights => "Je gegevens inzien of laten verwijderen",
        _ => throw new InvalidOperationException($"{topic} has no heading yet."),
    };

    /// <summary>What belongs to no domain in particular. The chapters of the domains say the rest.</summary>
    private IEnumerable<PrivacyPart> Own(PrivacyTopic topic) => topic switch
    {
        PrivacyTopic.Role => Sentence(_privacy.Role),
        PrivacyTopic.LegalBasis => Sentence(_privacy.LegalBasis),
        PrivacyTopic.Processors => Processors(),
        PrivacyTopic.Periods => Periods(),
        PrivacyTopic.Rights => Rights(),
        PrivacyTopic.Inquiry or PrivacyTopic.Spam or PrivacyTopic.Mails or PrivacyTopic.Access
            or PrivacyTopic.FormCookie or PrivacyTopic.StaffCookies or PrivacyTopic.Draft or PrivacyTopic.Visits => [],
        _ => throw new InvalidOperationException($"{topic} has no text yet."),
    };

    /// <summary>What only the owner knows: nothing, while it is not set.</summary>
    private static IEnumerable<PrivacyPart> Sentence(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? [] : [setting.Trim()];

    private IEnumerable<PrivacyPart> Processors()
    {
        if (_privacy.Processors.Count > 0)
        {
            yield return new PrivacyPart("Deze bedrijven verwerken gegevens voor ons:",
            [
                .. _privacy.Processors.Select(processor =>
                    $"{processor.Name.Trim()}: {processor.Purpose.Trim()} ({processor.Country.Trim()})"),
            ]);
        }
    }

    private IEnumerable<PrivacyPart> Periods()
    {
        var (mailDays, auditDays) = (DutchText.Days(_retention.MailDays), DutchText.Days(_retention.AuditDays));
        yield return $"Een mail die de site vanzelf stuurt, halen we {mailDays} na het versturen weg, "
            + "of eerder, samen met de aanvraag. "
            + "In het logboek staat wie een aanvraag opende of wijzigde, met het kenmerk. "
            + $"Een regel daarvan bewaren we {auditDays}.";
        var copies = _retention.BackupDays == 0
            ? ""
            : $"In reservekopieën staan gegevens hoogstens {DutchText.Days(_retention.BackupDays)} langer. ";
        yield return $"{copies}We tellen hoeveel aanvragen er per maand waren. "
            + "Bij die aantallen staat niets over jou.";
    }

    private IEnumerable<PrivacyPart> Rights()
    {
        var (contact, provider) = (_programme.Contact, _programme.Provider.Name);
        yield return "Wil je weten wat we van je bewaren, klopt er iets niet of wil je dat we het weghalen? "
            + "Laat het ons weten en noem je kenmerk als je dat hebt. "
            + "Je krijgt alles wat we van je hebben in een bestand. "
            + "Halen we het weg, dan blijft er niets van je over dan de aantallen per maand.";
        yield return $"Mail naar {ContactAddress} of bel {contact.Phone}, {contact.OpeningHoursText}. "
            + $"Je kunt ook schrijven naar {provider}, {contact.Street}, {contact.PostalCode} {contact.City}.";
        yield return "Komen we er samen niet uit? Je kunt een klacht indienen bij de Autoriteit Persoonsgegevens.";
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
