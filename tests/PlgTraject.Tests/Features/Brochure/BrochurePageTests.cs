using PlgTraject.Tests.Documents;
using PlgTraject.Tests.Features.Programme;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Features.Brochure;

public sealed class BrochurePageTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Page_Anonymous_SaysWhatTheBrochureSays()
    {
        var programme = app.Programme;
        var page = await app.Visitor().GetHtml("/brochure");

        var text = PdfFile.Squeeze(page.QuerySelector("main")!.TextContent);
        string[] expected =
        [
            programme.Definition.Text, programme.Why.Text, programme.Aim, programme.Approach.ShiftText,
            .. programme.Themes.Select(theme => theme.Text),
            .. programme.Sessions.SelectMany(session => session.Topics),
            .. programme.Testimonials, DutchText.Euro(programme.Practical.PriceInCents),
            .. PricingTests.Rows(programme.Practical, programme.Sessions.Count).SelectMany(row => row),
        ];
        Assert.All(expected, words => Assert.Contains(PdfFile.Squeeze(words), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_Anonymous_OffersTheDownload()
    {
        var page = await app.Visitor().GetHtml("/brochure");

        var link = Assert.Single(page.QuerySelectorAll($"a[href='{BrochurePdf.Url}']"));
        Assert.Equal($"{app.Programme.Actions.Brochure} (PDF)", link.TextContent);
    }

    [Fact]
    public async Task Page_Anonymous_HasHeadingsWithoutGapsAndLinksThatLand()
    {
        var page = await app.Visitor().GetHtml("/brochure");

        var levels = page.QuerySelectorAll("h1,h2,h3,h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(
            page.QuerySelectorAll("main a[href^='#']"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }
}
