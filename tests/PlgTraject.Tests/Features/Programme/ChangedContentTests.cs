using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Features.Programme;

/// <summary>What an owner fills in shows where it belongs.</summary>
public sealed class ChangedContentTests(ChangedContentFixture app) : IClassFixture<ChangedContentFixture>
{
    private string Price =>
        $"{DutchText.Euro(app.Programme.Practical.PriceInCents)} {app.Programme.Practical.PriceUnit}";

    [Fact]
    public async Task Pricing_OtherPrice_IsComputedAgain()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        Assert.Contains(Price, page.Title, StringComparison.Ordinal);
        Assert.Equal(
            PricingTests.Rows(app.Programme.Practical, app.Programme.Sessions.Count), PricingTests.Rows(page));
    }

    [Fact]
    public async Task Pricing_Vat_StandsBelowThePrice()
    {
        var page = await app.Visitor().GetHtml("/tarief");

        var price = page.QuerySelector(".price")!;
        Assert.Equal((Price, ChangedContentFixture.Vat), (price.TextContent, price.NextElementSibling!.TextContent));
    }

    [Fact]
    public async Task Curriculum_Lecturer_IsIntroduced()
    {
        var page = await app.Visitor().GetHtml("/programma");

        var lecturer = Assert.Single(app.Programme.Lecturers);
        var text = page.QuerySelector("#docenten")!.ParentElement!.TextContent;
        Assert.All(
            (string[])[lecturer.Name, lecturer.Role, lecturer.Biography],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }
}
