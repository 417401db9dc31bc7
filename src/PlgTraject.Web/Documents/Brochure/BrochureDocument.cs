using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Documents.Brochure;

/// <summary>
/// What the brochure says, made once from the content. The PDF and the page show its blocks; neither adds words of its
/// own.
/// </summary>
public sealed class BrochureDocument
{
    private readonly ProgrammeContent _programme;
    private readonly SiteOptions _site;
    private readonly string? _vat;

    public BrochureDocument(ProgrammeContent programme, SiteOptions site, VatOptions vat)
    {
        _programme = programme;
        _site = site;
        _vat = vat.LineFor(programme.Practical.PriceInCents);
        List<Block> chapters =
        [
            .. Definition(), .. Reasons(), .. Audience(), .. Themes(), .. Year(), .. Sessions(), .. Voices(),
            .. Lecturers(), .. Decision(), .. Contact(),
        ];
        Document = new Document(
            programme.FullTitle, programme.Provider.Name, programme.Kind, programme.Sessions.Count,
            [Cover(), .. InShort([.. chapters.OfType<ChapterBlock>()]), .. chapters]);
    }

    public Document Document { get; }

    private CoverBlock Cover() => new(
        _programme.FullTitle, _programme.Kind, _programme.Provider.Name,
        [_programme.Practical.DurationText, _programme.Practical.PlaceText, _programme.Practical.StartText],
        _programme.RibbonText);

    private IEnumerable<Block> InShort(IReadOnlyList<ChapterBlock> chapters) =>
    [
        new ChapterBlock("In het kort", "in-het-kort"),
        new ParagraphBlock(_programme.Intro, Lead: true),
        new FactsBlock(
        [
            new(FactNames.Duration, _programme.Practical.DurationText),
            new(FactNames.Participants, _programme.Practical.ParticipantsText),
            new(FactNames.Place, _programme.Practical.PlaceText),
            new(FactNames.Start, _programme.Practical.StartText),
            new(FactNames.Price, PriceText),
        ]),
        new ContentsBlock("In deze brochure", chapters),
    ];

    private IEnumerable<Block> Definition() =>
    [
        new ChapterBlock("Wat is een professionele leergemeenschap?", "wat-is-een-plg"),
        Statement(_programme.Definition),
        new AimBlock("Het grote doel", _programme.Aim),
        new HeadingBlock("Drie elementen"),
        new ElementsBlock([.. _programme.Elements.Select(element => new TitledText(element.Title, element.Text))]),
    ];

    private IEnumerable<Block> Reasons() =>
    [
        new ChapterBlock("Waarom je dit samen doet", "waarom", Ground.Tint),
        new ParagraphBlock(_programme.Why.Text, Lead: true),
        new ResearchBlock("Wat onderzoek laat zien", [.. _programme.Why.Claims.Select(Statement)]),
    ];

    private IEnumerable<Block> Audience() =>
    [
        new ChapterBlock("Voor wie het is", "voor-wie"),
        new ParagraphBlock(_programme.Audience.Summary, Lead: true),
        new HeadingBlock($"De {_programme.Audience.CoalitionName}"),
        new ParagraphBlock(_programme.Audience.CoalitionText),
        new CoalitionBlock(
            _programme.Practical.CoalitionMinimum, _programme.Practical.CoalitionMaximum,
            _programme.Practical.CoalitionText, _programme.Audience.Members),
        new ParagraphBlock(_programme.Audience.TeamOnlyText, Lead: true),
    ];

    private IEnumerable<Block> Themes() =>
    [
        new ChapterBlock("Vier thema's", "themas"),
        new ThemesBlock([.. _programme.Themes.Select(theme =>
            new ThemeEntry(theme.Title, theme.Text, theme.PointsIntro, theme.Points))]),
    ];

    private IEnumerable<Block> Year() =>
    [
        new ChapterBlock("Zo is het jaar opgebouwd", "opbouw"),
        new ParagraphBlock(_programme.Approach.Text, Lead: true),
        new LinesBlock(
            [.. _programme.Approach.Lines.Select(line => new TitledText(line.Name, line.Text))],
            _programme.RibbonText),
        new HeadingBlock("Eerst kennis, dan organisatie"),
        new ParagraphBlock(_programme.Approach.ShiftText),
        new HeadingBlock("Van theorie naar jouw school"),
        new ParagraphBlock(_programme.Approach.PracticeText),
    ];

    private IEnumerable<Block> Sessions() =>
    [
        new ChapterBlock("De tien bijeenkomsten", "bijeenkomsten"),
        new SessionsBlock([.. _programme.Sessions.Select(session =>
            new SessionEntry(session.Number, session.Title, session.Anchor, session.Topics))]),
    ];

    private IEnumerable<Block> Voices() => _programme.Testimonials.Count == 0
        ? []
        :
        [
            // Lecturers follow on the same sheet when there are any; without them the voices have it to themselves.
            new ChapterBlock(
                "Deelnemers vertellen", "deelnemers", _programme.Lecturers.Count == 0 ? Ground.Deep : Ground.Sheet),
            new QuotesBlock(_programme.Testimonials),
        ];

    private IEnumerable<Block> Lecturers() => _programme.Lecturers.Count == 0
        ? []
        :
        [
            new ChapterBlock("Van wie je leert", "docenten", StartsPage: false),
            new PortraitsBlock([.. _programme.Lecturers.Select(lecturer =>
                new Portrait(lecturer.Name, lecturer.Role, lecturer.Biography))]),
        ];

    private IEnumerable<Block> Decision()
    {
        var practical = _programme.Practical;
        return
        [
            new ChapterBlock("Voor je besluit", "besluit"),
            new PriceBlock(
                FactNames.Price, DutchText.Euro(practical.PriceInCents), practical.PriceUnit,
                $"Dat is {DutchText.Euro(practical.PricePer(_programme.Sessions.Count))} per bijeenkomst. {_vat}"
                    .TrimEnd()),
            new TableBlock(
                "Het tarief per deelnemer",
                [FactNames.Participants, "Per deelnemer", "Per deelnemer, per bijeenkomst"],
                [
                    .. practical.PricesPerParticipant(_programme.Sessions.Count).Select(row => (string[])
                        [
                            DutchText.People(row.Participants), DutchText.Euro(row.Cents),
                            DutchText.Euro(row.CentsPerSession),
                        ]),
                ]),
            new ListsBlock(
            [
                new NamedList("Wat het van je vraagt", practical.Effort),
                new NamedList("Wat je ervoor krijgt", practical.Included),
            ]),
            new NextStepBlock(
                "De volgende stap",
                [
                    NextStep("Maak een bestuursdossier", Addresses.Dossier),
                    NextStep("Plan de tien bijeenkomsten", Addresses.PlanYear),
                ],
                new StepCode(
                    _site.AbsoluteUrl(Addresses.Dossier), "Scan de code voor het dossier.",
                    $"QR-code met het adres {_site.AbsoluteUrl(Addresses.Dossier)}")),
        ];
    }

    /// <summary>What a school can do itself; on paper with the address.</summary>
    private Step NextStep(string action, string path) =>
        new(action, "", _site.AbsoluteUrl(path), _site.BaseUrl.Authority + path, path);

    private IEnumerable<Block> Contact()
    {
        var contact = _programme.Contact;
        // Digits and letters of a postcode stay together on a line.
        var postcode = contact.PostalCode.Replace(' ', '\u00A0');
        var cited = new[] { _programme.Definition }.Concat(_programme.Why.Claims)
            .Select(claim => _programme.SourceOf(claim).Cited).Distinct();
        return
        [
            new ChapterBlock("Praat met ons", "contact"),
            new ActionBlock(
                _programme.Actions.Inquire, _programme.Actions.InquireText,
                _site.AbsoluteUrl(Addresses.Inquiry), _site.BaseUrl.Authority + Addresses.Inquiry, Addresses.Inquiry,
                "Scan de code met je telefoon, of open het adres in je browser.",
                $"QR-code met het adres {_site.AbsoluteUrl(Addresses.Inquiry)}"),
            new ContactBlock(
            [
                new("Mail", contact.Email, $"mailto:{contact.Email}", contact.AnswerText),
                new("Bel", contact.Phone, $"tel:{contact.PhoneInternational}", contact.OpeningHoursText),
                new("Bezoek", $"{contact.Street}, {postcode} {contact.City}", null, ""),
                new("Lees", _site.BaseUrl.Authority, _site.AbsoluteUrl(Addresses.Home), ""),
            ]),
            new HeadingBlock($"{_programme.Provider.Name} over zichzelf"),
            new ListBlock([.. _programme.Provider.Claims.Select(claim => claim.Text)]),
            new HeadingBlock("Bronnen"),
            new ParagraphBlock($"In deze brochure genoemd: {string.Join("; ", cited)}."),
            new ReferencesBlock([.. _programme.References.Select(reference => reference.Full).OfType<string>()]),
        ];
    }

    private StatementBlock Statement(Claim claim) => new(claim.Text, _programme.SourceOf(claim).Cited);

    private string PriceText => $"{DutchText.Euro(_programme.Practical.PriceInCents)} {_programme.Practical.PriceUnit}";
}
