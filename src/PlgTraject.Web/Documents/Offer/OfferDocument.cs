using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Documents.Offer;

/// <summary>
/// An offer as a school reads it, on the page and on paper: made from its snapshot and from nothing else, so that the
/// same version always says the same.
/// </summary>
public static class OfferDocument
{
    /// <summary>What the link on its own page leads to.</summary>
    public const string CostsAnchor = "kosten", PlansAnchor = "data", AgreementAnchor = "akkoord";

    /// <summary>So much of a hash tells one version from another, for people.</summary>
    private const int ShortLength = 16;

    /// <param name="snapshot">What is offered.</param>
    /// <param name="hash">The hash of the snapshot; null for a draft that is only looked at.</param>
    public static Document Make(OfferSnapshot snapshot, string? hash) => new(
        $"{NameOf(snapshot)}{Concept(hash)}", snapshot.Provider.Name,
        $"{snapshot.Programme.Title}, {Version(snapshot)}", snapshot.Programme.Sessions.Count,
        [
            Opening(snapshot, hash), .. Letter(snapshot), .. Costs(snapshot), .. Plans(snapshot),
            .. OfferTermsBlocks.Of(snapshot, hash), .. Sessions(snapshot),
        ])
    {
        Foot = $"{NameOf(snapshot)}, {Version(snapshot)}, " + (hash is null ? "concept" : $"{ShortHash(hash)}…"),
    };

    /// <summary>"Offerte 2026-0007".</summary>
    public static string NameOf(OfferSnapshot snapshot) => $"Offerte {snapshot.Number}".TrimEnd();

    /// <summary>"Plan A" for the first.</summary>
    public static string PlanName(int index) => $"Plan {(char)('A' + index)}";

    /// <summary>As much of a hash as people need to tell versions apart.</summary>
    public static string ShortHash(string hash) => hash[..ShortLength];

    /// <summary>"van 13.00 tot 16.30 uur".</summary>
    public static string Times(OfferPlan plan) => $"van {DutchText.Time(plan.From)} tot {DutchText.Time(plan.To)} uur";

    private static string Version(OfferSnapshot snapshot) =>
        string.Create(DutchText.Culture, $"versie {snapshot.VersionNumber}");

    private static string Concept(string? hash) => hash is null ? " (concept)" : "";

    private static OpeningBlock Opening(OfferSnapshot snapshot, string? hash) => new(
        $"{NameOf(snapshot)}{Concept(hash)}", TitleOf(snapshot.Programme), snapshot.Provider.Name,
        [
            $"Voor {snapshot.Receiver.School}{(snapshot.Receiver.Town is { } town ? $", {town}" : "")}",
            $"{DutchText.Capital(Version(snapshot))} van {DutchText.Date(snapshot.Date)}, "
                + $"geldig tot en met {DutchText.Date(snapshot.ValidUntil)}",
        ],
        $"Het jaar als een lint: twee lijnen kruisen elkaar in {snapshot.Programme.Sessions.Count} bijeenkomsten.");

    private static string TitleOf(OfferProgramme programme) => $"{programme.Title} ({programme.Abbreviation})";

    private static IEnumerable<Block> Letter(OfferSnapshot snapshot) =>
    [
        new ChapterBlock("Ons aanbod", "aanbod", StartsPage: false),
        .. snapshot.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => new ParagraphBlock(paragraph)),
        new FactsBlock(
        [
            new("Voor", $"{snapshot.Receiver.Name}, {snapshot.Receiver.School}"),
            new(FactNames.Duration, snapshot.Programme.Duration),
            new(FactNames.Participants, DutchText.People(snapshot.Participants)),
            new(FactNames.Place, snapshot.Place),
            new("Adviseur", snapshot.Provider.Adviser),
        ]),
    ];

    private static IEnumerable<Block> Costs(OfferSnapshot snapshot)
    {
        yield return new ChapterBlock("Wat het kost", CostsAnchor, StartsPage: false);
        yield return snapshot.Sums.VatInCents is { } vat
            ? new TableBlock(
                "Bedragen, met btw",
                ["Omschrijving", "Zonder btw", "Btw", "Samen"],
                [
                    .. snapshot.Lines.Select(line => Row(
                        line.Text, line.TotalInCents - line.VatInCents!.Value, line.VatInCents.Value,
                        line.TotalInCents)),
                    Row("Totaal", snapshot.Sums.NetInCents!.Value, vat, snapshot.Sums.TotalInCents),
                ])
            : new TableBlock(
                "Bedragen",
                ["Omschrijving", "Bedrag"],
                [
                    .. snapshot.Lines.Select(line => (string[])[line.Text, DutchText.Euro(line.Cents)]),
                    ["Totaal", DutchText.Euro(snapshot.Sums.TotalInCents)],
                ]);
        foreach (var remark in VatRemarks(snapshot.Lines))
        {
            yield return new ParagraphBlock(remark);
        }
    }

    private static IReadOnlyList<string> Row(string name, params IEnumerable<long> cents) =>
        [name, .. cents.Select(DutchText.Euro)];

    private static IEnumerable<string> VatRemarks(IReadOnlyList<OfferLine> lines) =>
    [
        .. lines.Any(line => line.Vat is VatTreatment.Excluding or VatTreatment.Including)
            ? [$"De btw is {VatSums.Percent}%, per regel afgerond op hele centen."]
            : Array.Empty<string>(),
        .. lines.Where(line => line.Vat == VatTreatment.Exempt).GroupBy(line => line.LegalBasis).Select(group =>
            $"Vrijgesteld van btw: {string.Join("; ", group.Select(line => line.Text))}. Grondslag: {group.Key}."),
    ];

    private static IEnumerable<Block> Plans(OfferSnapshot snapshot)
    {
        var plans = snapshot.Plans;
        yield return new ChapterBlock("Wanneer", PlansAnchor, StartsPage: false);
        if (plans.Count == 0)
        {
            yield return new ParagraphBlock("De data spreken we samen af.");
            yield break;
        }

        yield return new ParagraphBlock(plans.Count == 1
            ? $"Dit zijn de data van de bijeenkomsten, elke keer {Times(plans[0])}."
            : "Kies bij je akkoord een van deze plannen. "
                + string.Join(" ", plans.Select((plan, index) => $"{PlanName(index)}: elke keer {Times(plan)}.")));
        yield return new TableBlock(
            "Data van de bijeenkomsten",
            ["Bijeenkomst", .. plans.Count == 1 ? ["Datum"] : plans.Select((_, index) => PlanName(index))],
            [
                .. Enumerable.Range(0, plans.Max(plan => plan.Days.Count)).Select(index => (string[])
                [
                    string.Create(DutchText.Culture, $"{index + 1}"),
                    .. plans.Select(plan => index < plan.Days.Count ? DutchText.ShortDate(plan.Days[index]) : ""),
                ]),
            ]);
    }

    private static IEnumerable<Block> Sessions(OfferSnapshot snapshot) =>
    [
        new ChapterBlock("De bijeenkomsten", "bijeenkomsten"),
        new AgendaBlock(
            $"{snapshot.Programme.Duration}. Hierover gaat het:",
            [
                .. snapshot.Programme.Sessions.Select((topics, index) => new AgendaEntry(
                    index + 1, string.Create(DutchText.Culture, $"Bijeenkomst {index + 1}"), "", topics)),
            ]),
    ];
}
