using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Tests.Features.Brochure;

public sealed class BrochurePageTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Page_Anonymous_SaysWhatTheBrochureSays()
    {
        var programme = app.Services.GetRequiredService<ProgrammeContent>();
        var page = await app.Visitor().GetHtml("/brochure");

        var text = BrochurePdf.Squeeze(page.QuerySelector("main")!.TextContent);
        string[] expected =
        [
            programme.Definition.Text, programme.Why.Text, programme.Aim, programme.Approach.ShiftText,
            .. programme.Themes.Select(theme => theme.Text), .. programme.Sessions.SelectMany(session => session.Topics),
            .. programme.Testimonials, "€ 18.500", "€ 6.166,67", "€ 370",
        ];
        Assert.All(expected, words => Assert.Contains(BrochurePdf.Squeeze(words), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_Anonymous_OffersTheDownload()
    {
        var page = await app.Visitor().GetHtml("/brochure");

        var link = Assert.Single(page.QuerySelectorAll($"a[href='{BrochurePdf.Url}']"));
        Assert.Equal("Download brochure (PDF)", link.TextContent);
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

    [Fact]
    public async Task Page_Anonymous_CanBeCached()
    {
        using var answer = await app.Visitor().GetAsync("/brochure", TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Null((await answer.ReadHtml()).QuerySelector("input[name='__RequestVerificationToken']"));
    }
}
