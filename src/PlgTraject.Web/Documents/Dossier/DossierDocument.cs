using System.Security.Cryptography;
using System.Text.Json;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Documents.Dossier;

/// <summary>
/// What a board reads before it decides, made from the content and the choices of a school. The PDF and the page show
/// its blocks; neither adds words of its own.
/// </summary>
public sealed class DossierDocument(ProgrammeContent programme)
{
    private const string AskUs = "Dat staat niet op deze site. Vraag het ons.";

    private readonly ProgrammeContent _programme = programme;

    /// <summary>Tells one content from another: eight letters and digits.</summary>
    public string ContentVersion { get; } = Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(programme)))[..8];

    public Document Make(DossierFacts facts, SiteOptions site) => new(
        $"Bestuursdossier {_programme.FullTitle}", _programme.Provider.Name,
        $"Indicatie van {DutchText.Date(facts.Today)}, geen offerte", _programme.Sessions.Count,
        [
            .. Summary(facts), .. Reasons(), .. Sessions(facts), .. Costs(facts), .. Questions(facts, site),
            .. Data(facts),
        ]);

    private IEnumerable<Block> Summary(DossierFacts facts) =>
    [
        new ChapterBlock("Het traject in het kort", "in-het-kort"),
        new ParagraphBlock(_programme.Intro, Lead: true),
        new FactsBlock(
        [
            .. facts.School is null ? Array.Empty<Fact>() : [new Fact("Voor", facts.School)],
            new(FactNames.Duration, _programme.Practical.DurationText),
            new(FactNames.Participants, $"{DutchText.People(facts.Participants)} uit één school"),
            new(FactNames.Place, facts.Place),
            new(FactNames.Start, facts.Start),
            new(FactNames.Price, $"{DutchText.Euro(_programme.Practical.PriceInCents)} {PriceUnit}"),
        ]),
        new HeadingBlock("Wie meedoet"),
        new ParagraphBlock(
            $"{_programme.Audience.TeamOnlyText} In de {_programme.Audience.CoalitionName} zitten:"),
        new ListBlock(_programme.Audience.Members),
        new HeadingBlock("Let op"),
        new ParagraphBlock(
            $"Dit is een indicatie, geen offerte. Gemaakt op {DutchText.LongDate(facts.Today)} met versie "
            + $"{ContentVersion} van de inhoud."),
    ];

    private IEnumerable<Block> Reasons() =>
    [
        new ChapterBlock("Wat een PLG is, en waarom", "waarom"),
        Statement(_programme.Definition),
        new HeadingBlock("Doel"),
        new ParagraphBlock(_programme.Aim),
        new HeadingBlock("Samen"),
        new ParagraphBlock(_programme.Why.Text),
        new HeadingBlock("Aanpak"),
        new ParagraphBlock(_programme.Approach.PracticeText),
        new ResearchBlock("Wat onderzoek laat zien", [.. _programme.Why.Claims.Select(Statement)]),
    ];

    private IEnumerable<Block> Sessions(DossierFacts facts) =>
    [
        new ChapterBlock("De tien bijeenkomsten", "bijeenkomsten"),
        new ParagraphBlock(
            facts.Days.Count == 0
                ? "De data spreken we samen af."
                : "Deze data zijn een voorstel. We spreken ze samen af.", Lead: true),
        new FactsBlock(
        [
            .. _programme.Sessions.Select((session, index) => new Fact(
                facts.Days.Count == 0
                    ? session.Title
                    : $"{session.Title}, {DutchText.LongDate(facts.Days[index])}",
                string.Join(" · ", session.Topics))),
        ], Columns: 2),
    ];

    private IEnumerable<Block> Costs(DossierFacts facts)
    {
        var practical = _programme.Practical;
        var sessions = _programme.Sessions.Count;
        return
        [
            new ChapterBlock("Wat het kost en wat het vraagt", "kosten"),
            new PriceBlock(
                FactNames.Price, DutchText.Euro(practical.PriceInCents), PriceUnit,
                facts.Vat ?? "Dat is één tarief voor de hele coalitie."),
            new TableBlock(
                $"Omgerekend voor {DutchText.People(facts.Participants)}, afgerond op hele centen",
                ["Verdeeld over", "Bedrag"],
                [
                    ["Het hele traject", DutchText.Euro(practical.PriceInCents)],
                    ["Eén bijeenkomst, voor de hele groep", DutchText.Euro(practical.PricePer(sessions))],
                    ["Eén deelnemer, het hele traject", DutchText.Euro(practical.PricePer(facts.Participants))],
                    [
                        "Eén deelnemer, één bijeenkomst",
                        DutchText.Euro(practical.PricePer(facts.Participants * sessions)),
                    ],
                ]),
            new ListsBlock(
            [
                new NamedList("Wat het van de school vraagt", practical.Effort),
                new NamedList("Wat de school ervoor krijgt", practical.Included),
            ]),
        ];
    }

    private IEnumerable<Block> Questions(DossierFacts facts, SiteOptions site)
    {
        var contact = _programme.Contact;
        yield return new ChapterBlock("Vragen van een bestuur", "vragen");
        foreach (var (question, answer) in new (string, string)[]
        {
            ("Waarop rust het?", string.Join(" ", _programme.Why.Claims.Prepend(_programme.Definition)
                .Select(_programme.SourceOf).DistinctBy(source => source.Key).Select(source => $"{source.Cited}."))),
            ("Wie biedt het aan?", $"{_programme.Provider.Name}. De aanbieder zegt van zichzelf: "
                + $"{string.Join("; ", _programme.Provider.Claims.Select(claim => claim.Text))}."),
            ("Hoe zit het met btw?", facts.Vat ?? AskUs),
            ("Komen er kosten bij?", $"Bijvoorbeeld voor de locatie. {AskUs}"),
            ("Kan betalen in delen?", AskUs),
            ("Hoelang duurt een bijeenkomst?", AskUs),
            ("Wie geven les?", _programme.Lecturers.Count == 0
                ? AskUs
                : string.Join("; ", _programme.Lecturers.Select(one => $"{one.Name}, {one.Role}")) + "."),
            ("Wat als iemand uitvalt?", AskUs),
        })
        {
            yield return new HeadingBlock(question);
            yield return new ParagraphBlock(answer);
        }

        yield return new HeadingBlock("Vraag het ons");
        yield return new ParagraphBlock(
            $"Mail naar {contact.Email} of bel {contact.Phone}, {contact.OpeningHoursText}. {contact.AnswerText}.");
        yield return new NextStepBlock(
            "Dit dossier", "Met dit adres maak je het dossier opnieuw. Wij bewaren het niet.",
            "Bekijk het dossier op de site", site.AbsoluteUrl(facts.Path), facts.Path);
    }

    private static IEnumerable<Block> Data(DossierFacts facts)
    {
        yield return new ChapterBlock("Gegevens en privacy", "gegevens");
        foreach (var entry in facts.Data)
        {
            yield return new HeadingBlock(entry.Title);
            foreach (var text in entry.Texts)
            {
                yield return new ParagraphBlock(text);
            }
        }
    }

    private StatementBlock Statement(Claim claim) => new(claim.Text, _programme.SourceOf(claim).Cited);

    private string PriceUnit => $"{_programme.Practical.PriceUnit} {_programme.Practical.VatNote}".TrimEnd();
}
