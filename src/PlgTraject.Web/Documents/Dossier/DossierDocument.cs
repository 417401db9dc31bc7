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
    private const string Title = "Bestuursdossier";

    /// <summary>A longer address gives a code of modules that are too small for a telephone.</summary>
    private const int LongestInCode = 520;

    private readonly ProgrammeContent _programme = programme;
    private readonly DossierQuestions _questions = new(programme);

    /// <summary>Tells one content from another: eight letters and digits.</summary>
    public string ContentVersion { get; } = Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(programme)))[..8];

    public Document Make(DossierFacts facts, SiteOptions site) => new(
        $"{Title} {_programme.FullTitle}", _programme.Provider.Name, Indication(facts), _programme.Sessions.Count,
        [
            Opening(facts), .. Summary(facts), .. Reasons(), .. Sessions(facts), .. Costs(facts),
            .. _questions.About(facts), .. Sources(), Again(facts, site), .. Data(facts),
        ])
    {
        Foot = $"{Title}. {Indication(facts)}",
    };

    private static string Indication(DossierFacts facts) =>
        $"Indicatie van {DutchText.Date(facts.Today)}, geen offerte";

    private OpeningBlock Opening(DossierFacts facts) => new(
        Title, _programme.FullTitle, _programme.Provider.Name,
        [.. facts.School is null ? Array.Empty<string>() : [$"Voor {facts.School}"], Indication(facts)],
        _programme.RibbonText);

    private IEnumerable<Block> Summary(DossierFacts facts) =>
    [
        new ChapterBlock("Het traject in het kort", "in-het-kort", StartsPage: false),
        new ParagraphBlock(_programme.Intro),
        new FactsBlock(
        [
            new(FactNames.Duration, _programme.Practical.DurationText),
            new(FactNames.Participants, $"{DutchText.People(facts.Participants)} uit één school"),
            new(FactNames.Place, facts.Place),
            new(FactNames.Start, facts.Start),
            new(
                FactNames.Price,
                $"{DutchText.Euro(_programme.Practical.PriceInCents)} {_programme.Practical.PriceUnit}"),
            new("Gemaakt op", $"{DutchText.LongDate(facts.Today)}, met versie {ContentVersion} van de inhoud"),
        ]),
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
        new AgendaBlock(
            AboutDays(facts),
            [
                .. _programme.Sessions.Select((session, index) => new AgendaEntry(
                    session.Number, session.Title,
                    facts.Days.Count == 0 ? "" : DutchText.LongDate(facts.Days[index]), session.Topics)),
            ]),
    ];

    private string AboutDays(DossierFacts facts) => (facts.Days.Count, facts.Conflicts.Count) switch
    {
        (0, _) => $"{_programme.Practical.StartText}. Er zijn nog geen data.",
        (_, 0) => Proposal(facts),
        _ => $"{Proposal(facts)} Niet alle data kunnen nog: {string.Join("; ", facts.Conflicts)}.",
    };

    private static string Proposal(DossierFacts facts) =>
        $"Deze data zijn een voorstel van de school, nog geen afspraak. Elke keer van {facts.Times}.";

    private IEnumerable<Block> Costs(DossierFacts facts)
    {
        var practical = _programme.Practical;
        var sessions = _programme.Sessions.Count;
        return
        [
            new ChapterBlock("Wat het kost en wat het vraagt", "kosten"),
            new PriceBlock(
                FactNames.Price, DutchText.Euro(practical.PriceInCents), practical.PriceUnit,
                $"Dat is één tarief voor de hele {_programme.Audience.CoalitionName}. {facts.Vat}".TrimEnd()),
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
            new HeadingBlock("Wie meedoen"),
            new ParagraphBlock(
                $"{_programme.Audience.TeamOnlyText} In de {_programme.Audience.CoalitionName} zitten:"),
            new ListBlock(_programme.Audience.Members),
        ];
    }

    private IEnumerable<Block> Sources() =>
    [
        new HeadingBlock("Bronnen"),
        new ReferencesBlock([.. _programme.References.Select(reference => reference.Full).OfType<string>()]),
    ];

    private static NextStepBlock Again(DossierFacts facts, SiteOptions site)
    {
        var url = site.AbsoluteUrl(facts.Path);
        return new NextStepBlock(
            "Dit dossier",
            [
                new Step(
                    "Bekijk het dossier op de site",
                    "Met dit adres maak je het dossier opnieuw. Wij slaan het niet op.", url, "", facts.Path),
            ],
            url.Length > LongestInCode
                ? null
                : new StepCode(
                    url, "Op papier? Scan de code.", $"QR-code met het adres van dit dossier: {url}"));
    }

    private static IEnumerable<Block> Data(DossierFacts facts) =>
    [
        new ChapterBlock("Gegevens en privacy", "gegevens"),
        new SheetBlock(facts.Data),
    ];

    private StatementBlock Statement(Claim claim) => new(claim.Text, _programme.SourceOf(claim).Cited);
}
