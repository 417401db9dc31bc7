using PlgTraject.Web.Documents;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Tests.Documents;

/// <summary>A document with every block there is, which has nothing to do with the programme.</summary>
internal static class SampleDocument
{
    private static readonly ChapterBlock Begin = new("Begin", "begin");
    private static readonly ChapterBlock Middle = new("Midden", "midden", Ground.Tint);
    private static readonly ChapterBlock Meetings = new("Ontmoetingen", "ontmoetingen");
    private static readonly ChapterBlock Agenda = new("Agenda", "agenda");
    private static readonly ChapterBlock End = new("Einde", "einde");
    private static readonly ChapterBlock Appendix = new("Bijlage", "bijlage", StartsPage: false);

    /// <summary>What a reader finds in it, with a cover.</summary>
    public static Document WithCover => new("Proefstuk", "Proefmaker", "Een proef", 7,
    [
        new CoverBlock("Proefstuk", "Een proef", "Proefmaker", ["Feit vooraf"], "Een lint"),
        new OpeningBlock("Opening", "Over iets", "Openaar", ["Voor iemand"], "Nog een lint"),
        .. Chapters,
    ]);

    /// <summary>What a screen reader is told of it: role, text and alternative text of each element.</summary>
    public static IReadOnlyList<string> Heard => File.ReadAllLines(
        Path.Combine(AppContext.BaseDirectory, "Documents", "SampleDocument.txt"));

    /// <summary>The same without a cover.</summary>
    public static Document WithoutCover => new("Proefstuk", "Proefmaker", "Een proef", 7, Chapters);

    private static IReadOnlyList<Block> Chapters =>
    [
        Begin,
        new ParagraphBlock("Opening van het hoofdstuk.", Lead: true),
        new FactsBlock([new("Eerste feit", "Waarde een"), new("Tweede feit", "Waarde twee")]),
        new StatementBlock("Een bewering.", "Een bron (2020)"),
        new HeadingBlock("Kop boven elementen"),
        new ElementsBlock([new("Element een", "Uitleg een."), new("Element twee", "Uitleg twee.")]),
        new ContentsBlock("Inhoud", [Begin, Middle, Meetings, Agenda, End, Appendix]),
        Middle,
        new ParagraphBlock("Een grote alinea.", Lead: true),
        new ResearchBlock("Onderzoek", [new("Bevinding een.", "Bron een"), new("Bevinding twee.", "Bron twee")]),
        Meetings,
        new SessionsBlock([.. Enumerable.Range(1, 7).Select(number =>
            new SessionEntry(number, $"Ontmoeting {number}", $"ontmoeting-{number}", [$"Onderwerp van {number}"]))]),
        Agenda,
        new AgendaBlock(
            "Nog geen afspraak.",
            [
                new(1, "Eerste keer", "maandag 6 september 2027", ["Begin van iets", "Vervolg"]),
                new(2, "Tweede keer", "", ["Slot"]),
            ]),
        End,
        new AimBlock("Doel", "Een doel om te halen."),
        new HeadingBlock("Kop in de marge"),
        new ParagraphBlock(
            "Een alinea die lang genoeg is om op meer dan een regel te staan, zodat te zien is of woorden aan het "
            + "einde van een regel los blijven van de woorden waarmee de volgende regel begint."),
        new ListBlock(["Punt een", "Punt twee"]),
        new CoalitionBlock(2, 4, "Twee tot vier mensen", ["Een leider", "Een leraar"]),
        new QuotesBlock(["Woorden van iemand"]),
        new ThemesBlock(
        [
            new("Thema een", "Over een.", "Daarbij hoort:", ["Deel een"]), new("Thema twee", "Over twee.", "", []),
        ]),
        new LinesBlock([new("Lijn een", "Loopt af."), new("Lijn twee", "Loopt op.")], "Twee lijnen"),
        new PriceBlock("Prijs", "€ 12", "per stuk", "Dat is niets."),
        new TableBlock("Tabel", ["Maat", "Prijs"], [["Klein", "€ 1"], ["Groot", "€ 2"]]),
        new ListsBlock([new("Lijst een", ["Vraag"]), new("Lijst twee", ["Antwoord"])]),
        new SheetBlock(
        [
            new("Eerste naam", [new("Tekst een."), new("Tekst twee:", "punt een")]),
            new("Tweede naam", [new("Tekst drie.")]),
        ]),
        new ActionBlock(
            "Doe mee", "Het kost niets.", "https://proef.example/mee", "proef.example/mee", "/mee", "Scan de code.",
            "Een code"),
        new ContactBlock(
        [
            new("Mail", "a@proef.example", "mailto:a@proef.example", "Snel"), new("Bezoek", "Straat 1", null, ""),
        ]),
        new ReferencesBlock(["Bron een, 2020.", "Bron twee, 2021."]),
        Appendix,
        new PortraitsBlock([new("Iemand Anders", "Doet mee", "Is nieuw.")]),
        new NextStepBlock(
            "Hierna",
            [
                new Step(
                    "Ga verder", "En dan verder.", "https://proef.example/verder", "proef.example/verder", "/verder"),
                new Step("Ga terug", "", "https://proef.example/terug", "", "/terug"),
            ],
            new StepCode("https://proef.example/verder", "Scan dit.", "Nog een code")),
    ];
}
