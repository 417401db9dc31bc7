using AngleSharp.Dom;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Features.Programme;

public sealed class PricingTests(AppFixture app) : IClassFixture<AppFixture>
{
    private PracticalFacts Practical => app.Programme.Practical;

    [Fact]
    public async Task Pricing_Anonymous_AnswersWhatATreasurerAsks()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        var facts = page.QuerySelectorAll(".summary-list > div").ToDictionary(
            fact => fact.QuerySelector("dt")!.TextContent, fact => fact.QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal(
            $"{DutchText.Euro(Practical.PriceInCents)} {Practical.PriceUnit}",
            page.QuerySelector(".price")!.TextContent.Trim());
        Assert.Equal(Practical.DurationText, facts[FactNames.Duration]);
        Assert.Equal(Practical.ParticipantsText, facts[FactNames.Participants]);
        Assert.Equal(Practical.PlaceText, facts[FactNames.Place]);
        Assert.Equal(Practical.StartText, facts[FactNames.Start]);
    }

    [Fact]
    public async Task Pricing_Anonymous_DividesThePriceOverEachCoalition()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        Assert.Equal(Rows(Practical, app.Programme.Sessions.Count), Rows(page));
        Assert.Contains(
            $"kost één bijeenkomst {DutchText.Euro(Practical.PricePer(app.Programme.Sessions.Count))}.",
            page.Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("afgerond", page.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pricing_VatNotStated_IsSilentAboutVat()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        Assert.DoesNotContain("btw", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pricing_Anonymous_OffersBothActions()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        var actions = app.Programme.Actions;
        Assert.Equal(
            [actions.Inquire, $"{actions.Brochure} (PDF)"],
            page.QuerySelectorAll(".actions a").Select(link => link.TextContent));
    }

    /// <summary>
    /// The rows that the table must show: for each size of a coalition the price per person, and that price per
    /// session.
    /// </summary>
    internal static IEnumerable<string[]> Rows(PracticalFacts practical, int sessions) =>
        practical.CoalitionSizes.Select(size => new[]
        {
            $"{size} personen",
            DutchText.Euro(practical.PricePer(size)),
            DutchText.Euro(practical.PricePer(size * sessions)),
        });

    internal static IEnumerable<string[]> Rows(IParentNode page) =>
        page.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray());
}
