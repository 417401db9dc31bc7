using AngleSharp.Dom;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Tests.Features.Programme;

public sealed class PricingTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Pricing_Anonymous_AnswersWhatATreasurerAsks()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        var facts = page.QuerySelectorAll(".summary-list > div").ToDictionary(
            fact => fact.QuerySelector("dt")!.TextContent, fact => fact.QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal("€\u00A018.500 per schooltraject", page.QuerySelector(".price")!.TextContent.Trim());
        Assert.Equal("1 jaar, 10 bijeenkomsten", facts["Duur"]);
        Assert.Equal("3 tot 5 personen uit één school", facts["Deelnemers"]);
        Assert.Equal("Amsterdam of incompany", facts["Waar"]);
        Assert.Equal("Startdatum in overleg", facts["Start"]);
    }

    [Fact]
    public async Task Pricing_Anonymous_DividesThePriceOverEachCoalition()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        Assert.Equal(
            [
                ["3 personen", "€\u00A06.166,67", "€\u00A0616,67"],
                ["4 personen", "€\u00A04.625", "€\u00A0462,50"],
                ["5 personen", "€\u00A03.700", "€\u00A0370"],
            ],
            Rows(page));
        Assert.Contains("kost één bijeenkomst €\u00A01.850.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("afgerond", page.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pricing_NoVatNote_IsSilentAboutVat()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        Assert.DoesNotContain("btw", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pricing_Anonymous_OffersBothActions()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        Assert.Equal(
            ["Vraag naar de mogelijkheden", "Download brochure (PDF)"],
            page.QuerySelectorAll(".actions a").Select(link => link.TextContent));
    }

    internal static string[][] Rows(IParentNode page) =>
        [.. page.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];
}
