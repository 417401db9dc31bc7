using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Offer;

namespace PlgTraject.Tests.Support;

/// <summary>A snapshot in which everything is filled in; a test names only what it is about.</summary>
internal static class OfferSamples
{
    public static OfferSnapshot Snapshot { get; } = Summed(new()
    {
        Number = "2026-0007",
        VersionNumber = 2,
        Date = new DateOnly(2026, 12, 7),
        ValidUntil = new DateOnly(2027, 1, 6),
        Provider = new OfferProvider(
            "Aanbieder", "Sanne Bakker", "info@aanbieder.example", "020-0000000", "Aanbieder Groep B.V.",
            "Straat 1\n1000 AA Amsterdam", "00000000", "NL000000000B01"),
        Receiver = new OfferReceiver("De Regenboog", "Utrecht", "Zoë van den Bérg", "zoe@regenboog.example"),
        Programme = new OfferProgramme(
            "De school als voorbeeld", "PLG", "1 jaar, 10 bijeenkomsten", "a1b2c3d4",
            [.. Enumerable.Range(1, 10).Select(number => (IReadOnlyList<string>)[$"Onderwerp {number}", "Nog iets"])]),
        Text = "Fijn dat we elkaar spraken.\n\nDit stellen we voor.",
        Participants = 4,
        Place = "Incompany, op jullie school",
        Lines =
        [
            new OfferLine("Het hele traject", 1_850_000, VatTreatment.Excluding),
            new OfferLine(
                "Een tweede begeleider bij elke bijeenkomst, ook bij het bezoek aan een andere school", 125_050,
                VatTreatment.Including),
            new OfferLine("Boek", -4_999, VatTreatment.Exempt, "artikel 11"),
        ],
        Sums = new OfferSums(0, 0, 0),
        Plans = [Plan("eerste", 1), Plan("tweede", 2), Plan("derde", 3)],
        Terms = new OfferTerms("https://aanbieder.example/voorwaarden", new DateOnly(2026, 1, 2)),
        Files = [new OfferFileName("programma.pdf", new string('a', 64))],
    });

    private static OfferSnapshot Summed(OfferSnapshot snapshot) =>
        snapshot with { Sums = OfferSums.Of(snapshot.Lines) };

    private static OfferPlan Plan(string code, int day) => new(
        code, [.. Enumerable.Range(0, 10).Select(month => new DateOnly(2027, 9, day).AddMonths(month))],
        new TimeOnly(13, 0), new TimeOnly(16, 30));
}
