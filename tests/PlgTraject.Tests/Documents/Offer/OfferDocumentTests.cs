using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Offer;
using PlgTraject.Web.Enrolments.Offers;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Documents.Offer;

public sealed class OfferDocumentTests
{
    [Fact]
    public void Make_StoredSnapshot_GivesTheSameBytesAgain()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
            .AddDocuments().BuildServiceProvider();
        var renderer = services.GetRequiredService<IDocumentRenderer>();
        var stored = OfferSnapshots.Write(OfferSamples.Snapshot);
        var hash = OfferSnapshots.HashOf(stored);

        var first = renderer.Render(OfferDocument.Make(OfferSamples.Snapshot, hash));
        var again = renderer.Render(OfferDocument.Make(OfferSnapshots.Read(stored), hash));

        Assert.Equal(first, again);
        using var pdf = new PdfFile(first);
        Assert.All(
            (string[])
            [
                "Offerte 2026-0007", "Versie 2", hash, "De Regenboog, Utrecht", "Dit stellen we voor.",
                "€ 22.385", "€ 1.250,50", "ook bij het bezoek aan een andere school", "€ -49,99", "artikel 11",
                "Plan C", "vr 3 sep 2027", "Onderwerp 10", "van 2 januari 2026", "Aanbieder Groep B.V.",
                "NL000000000B01", "woensdag 6 januari 2027", "programma.pdf",
            ],
            text => Assert.Contains(PdfFile.Squeeze(text), pdf.Text, StringComparison.Ordinal));
        Assert.All(
            pdf.Document.GetPages(),
            page => Assert.Contains(PdfFile.Squeeze($"Offerte 2026-0007, versie 2, {hash[..16]}"),
                PdfFile.Squeeze(page.Text), StringComparison.Ordinal));
    }

    [Fact]
    public void Make_NothingSet_StatesNothing()
    {
        var bare = OfferSamples.Snapshot with
        {
            Terms = null,
            Files = [],
            Plans = [],
            Text = "",
            Lines = [new OfferLine("Het hele traject", 1_850_000, VatTreatment.NotStated)],
            Sums = new OfferSums(null, null, 1_850_000),
            Provider = new OfferProvider("Aanbieder", "Sanne Bakker", "info@aanbieder.example", "020-0000000"),
        };

        var document = OfferDocument.Make(bare, hash: null);
        var said = string.Join(' ', document.Blocks.Select(block => block switch
        {
            TableBlock table => string.Join(' ', table.Rows.SelectMany(row => row).Concat(table.Columns)),
            FactsBlock facts => string.Join(' ', facts.Facts.Select(fact => $"{fact.Name} {fact.Value}")),
            ParagraphBlock paragraph => paragraph.Text,
            _ => "",
        }));

        Assert.DoesNotContain("btw", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("voorwaarden", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("KvK", said, StringComparison.Ordinal);
        Assert.Contains(DutchText.Euro(1_850_000), said, StringComparison.Ordinal);
        Assert.Equal("Offerte 2026-0007 (concept)", document.Title);
    }

    [Fact]
    public void Sums_RandomLines_AddUpCentByCent()
    {
        var random = new Random(20261207);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 21)).Select(_ => new OfferLine(
                "Regel", random.NextInt64(-500_000, 5_000_000), (VatTreatment)random.Next(1, 4))).ToList();

            var sums = OfferSums.Of(lines);

            Assert.Equal(sums.TotalInCents, sums.NetInCents + sums.VatInCents);
            Assert.Equal(sums.VatInCents, lines.Sum(line => line.VatInCents));
            Assert.All(lines, line => Assert.Equal(
                line.TotalInCents - line.VatInCents!.Value,
                line.Vat == VatTreatment.Including ? line.Cents - line.VatInCents.Value : line.Cents));
            // The VAT of a line is what 21% of it is, to less than a cent, whatever stands on the other lines.
            Assert.All(lines.Where(line => line.Vat != VatTreatment.Exempt), line => Assert.True(
                Math.Abs(((line.TotalInCents - line.VatInCents!.Value) * 0.21m) - line.VatInCents.Value) < 0.7m));
        }
    }

    [Fact]
    public void Sums_OneLineSilentAboutVat_AreSilentToo()
    {
        var sums = OfferSums.Of(
        [
            new OfferLine("Een", 100, VatTreatment.NotStated), new OfferLine("Twee", 200, VatTreatment.Including),
        ]);

        Assert.Equal(new OfferSums(null, null, 300), sums);
    }
}
