using PlgTraject.Web.Content;
using PlgTraject.Web.Features.Brochure.Blocks;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>
/// What the brochure says: blocks in reading order, made once from the content. The renderers and the page show them;
/// none of them adds words of its own.
/// </summary>
public sealed class BrochureDocument
{
    private const string InquiryPath = "/vraag-naar-de-mogelijkheden";

    private readonly ProgrammeContent _programme;
    private readonly SiteOptions _site;

    public BrochureDocument(ProgrammeContent programme, SiteOptions site)
    {
        _programme = programme;
        _site = site;
        List<BrochureBlock> chapters =
        [
            .. Definition(), .. Reasons(), .. Audience(), .. Themes(), .. Year(), .. Sessions(), .. Voices(),
            .. Lecturers(), .. Decision(), .. Contact(),
        ];
        Blocks = [Cover(), .. InShort([.. chapters.OfType<ChapterBlock>()]), .. chapters];
    }

    public string Title => _programme.FullTitle;
    public string Author => _programme.Provider.Name;
    public string Subject => _programme.Kind;
    public IReadOnlyList<BrochureBlock> Blocks { get; }

    private CoverBlock Cover() => new(
        _programme.FullTitle, _programme.Kind, _programme.Intro, _programme.Provider.Name,
        [_programme.Practical.DurationText, _programme.Practical.PlaceText, _programme.Practical.StartText]);

    private IEnumerable<BrochureBlock> InShort(IReadOnlyList<ChapterBlock> chapters) =>
    [
        new ChapterBlock("In het kort", "in-het-kort"),
        new ParagraphBlock(_programme.Intro, Lead: true),
        new FactsBlock(
        [
            new("Voor wie", $"Teams van {CoalitionSize} personen uit één school"),
            new("Duur", _programme.Practical.DurationText),
            new("Plaats", _programme.Practical.PlaceText),
            new("Start", _programme.Practical.StartText),
            new("Prijs", PriceText),
        ]),
        new ContentsBlock("In deze brochure", chapters),
    ];

    private IEnumerable<BrochureBlock> Definition() =>
    [
        new ChapterBlock("Wat is een professionele leergemeenschap?", "wat-is-een-plg"),
        Statement(_programme.Definition),
        new AimBlock("Het grote doel", _programme.Aim),
        new HeadingBlock("Drie elementen"),
        new ElementsBlock(_programme.Elements),
    ];

    private IEnumerable<BrochureBlock> Reasons() =>
    [
        new ChapterBlock("Waarom je dit samen doet", "waarom"),
        new ParagraphBlock(_programme.Why.Text, Lead: true),
        new HeadingBlock("Wat onderzoek laat zien"),
        .. _programme.Why.Claims.Select(Statement),
    ];

    private IEnumerable<BrochureBlock> Audience() =>
    [
        new ChapterBlock("Voor wie het is", "voor-wie"),
        new ParagraphBlock(_programme.Audience.Summary, Lead: true),
        new HeadingBlock($"De {_programme.Audience.CoalitionName}"),
        new ParagraphBlock(_programme.Audience.CoalitionText),
        new CoalitionBlock(
            _programme.Practical.CoalitionMinimum, _programme.Practical.CoalitionMaximum,
            $"{CoalitionSize} personen", _programme.Audience.Members),
        new ParagraphBlock(_programme.Audience.TeamOnlyText),
    ];

    private IEnumerable<BrochureBlock> Themes() =>
    [
        new ChapterBlock("Vier thema's", "themas"),
        .. _programme.Themes.Select((theme, index) => new ThemeBlock(index + 1, theme)),
    ];

    private IEnumerable<BrochureBlock> Year() =>
    [
        new ChapterBlock("Zo is het jaar opgebouwd", "opbouw"),
        new ParagraphBlock(_programme.Approach.Text, Lead: true),
        new LinesBlock(_programme.Approach.Lines),
        new HeadingBlock("Eerst kennis, dan organisatie"),
        new ParagraphBlock(_programme.Approach.ShiftText),
        new HeadingBlock("Van theorie naar jouw school"),
        new ParagraphBlock(_programme.Approach.PracticeText),
    ];

    private IEnumerable<BrochureBlock> Sessions() =>
    [
        new ChapterBlock("De tien bijeenkomsten", "bijeenkomsten"),
        new SessionsBlock(_programme.Sessions),
    ];

    private IEnumerable<BrochureBlock> Voices() => _programme.Testimonials.Count == 0
        ? []
        :
        [
            new ChapterBlock("Deelnemers vertellen", "deelnemers"),
            .. _programme.Testimonials.Select(words => new QuoteBlock(words)),
        ];

    private IEnumerable<BrochureBlock> Lecturers() => _programme.Lecturers.Count == 0
        ? []
        :
        [
            new ChapterBlock("Van wie je leert", "docenten", StartsPage: false),
            new LecturersBlock(_programme.Lecturers),
        ];

    private IEnumerable<BrochureBlock> Decision()
    {
        var practical = _programme.Practical;
        return
        [
            new ChapterBlock("Voor je besluit", "besluit"),
            new FactsBlock(
            [
                new("Prijs", PriceText),
                new("Per bijeenkomst", DutchText.Euro(practical.PricePer(_programme.Sessions.Count))),
                new("Duur", practical.DurationText),
                new("Deelnemers", $"{CoalitionSize} personen, samen de {_programme.Audience.CoalitionName}"),
                new("Plaats", practical.PlaceText),
                new("Start", practical.StartText),
            ]),
            new TableBlock(
                "De prijs per deelnemer",
                ["Deelnemers", "Per deelnemer", "Per deelnemer, per bijeenkomst"],
                [.. practical.CoalitionSizes.Select(PricesFor)]),
            new HeadingBlock("Wat het van je vraagt"),
            new ListBlock(practical.Effort),
        ];
    }

    private IEnumerable<BrochureBlock> Contact()
    {
        var contact = _programme.Contact;
        var cited = new[] { _programme.Definition }.Concat(_programme.Why.Claims)
            .Select(claim => _programme.SourceOf(claim).Cited).Distinct();
        return
        [
            new ChapterBlock("Praat met ons", "contact"),
            new ActionBlock(
                _programme.Actions.Inquire, _programme.Actions.InquireText,
                _site.AbsoluteUrl(InquiryPath), InquiryPath,
                "Scan de code met je telefoon, of open het adres in je browser."),
            new ContactBlock(
            [
                new("Mail", contact.Email, $"mailto:{contact.Email}", contact.AnswerText),
                new("Bel", contact.Phone, $"tel:{contact.PhoneInternational}", contact.OpeningHoursText),
                new("Bezoek", $"{contact.Street}, {contact.PostalCode} {contact.City}", null, ""),
                new("Lees", _site.BaseUrl.Authority, _site.AbsoluteUrl("/"), ""),
            ]),
            new HeadingBlock($"{_programme.Provider.Name} over zichzelf"),
            new ListBlock([.. _programme.Provider.Claims.Select(claim => claim.Text)]),
            new HeadingBlock("Bronnen"),
            new ParagraphBlock($"In deze brochure genoemd: {string.Join("; ", cited)}."),
            new ReferencesBlock([.. _programme.References.Select(reference => reference.Full).OfType<string>()]),
        ];
    }

    private StatementBlock Statement(Claim claim) => new(claim.Text, _programme.SourceOf(claim).Cited);

    private string CoalitionSize =>
        $"{_programme.Practical.CoalitionMinimum} tot {_programme.Practical.CoalitionMaximum}";

    private string PriceText =>
        $"{DutchText.Euro(_programme.Practical.PriceInCents)} {_programme.Practical.PriceUnit} {_programme.Practical.VatNote}"
            .TrimEnd();

    private IReadOnlyList<string> PricesFor(int participants)
    {
        var practical = _programme.Practical;
        return
        [
            $"{participants} personen",
            DutchText.Euro(practical.PricePer(participants)),
            DutchText.Euro(practical.PricePer(participants * _programme.Sessions.Count)),
        ];
    }
}
