using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Tests.Features.Programme;

public sealed class ChangedPricingTests(ChangedContentFixture app) : IClassFixture<ChangedContentFixture>
{
    [Fact]
    public async Task Pricing_OtherPrice_IsComputedAgain()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        Assert.DoesNotContain("18.500", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("€\u00A020.123,45 per schooltraject", page.Title, StringComparison.Ordinal);
        Assert.Equal(["3 personen", "€\u00A06.707,82", "€\u00A0670,78"], PricingTests.Rows(page)[0]);
    }

    [Fact]
    public async Task Pricing_VatNote_StandsBesideThePrice()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        Assert.Equal(
            "€\u00A020.123,45 per schooltraject vrij van fictieve heffing",
            page.QuerySelector(".price")!.TextContent);
    }
}
