using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;

namespace PlgTraject.Tests.Features.Programme;

public sealed class CurriculumTests(AppFixture app) : IClassFixture<AppFixture>
{
    private ProgrammeContent Programme => app.Programme;

    [Fact]
    public async Task Curriculum_Anonymous_ShowsEverySessionWithItsTopics()
    {
        var page = await app.Visitor().GetHtml("/programma");

        var cards = page.QuerySelectorAll(".session-card");
        Assert.Equal(Programme.Sessions.Select(session => session.Anchor), cards.Select(card => card.Id));
        Assert.Equal(
            Programme.Sessions.Select(session => string.Join('|', session.Topics)),
            cards.Select(card => string.Join('|', card.QuerySelectorAll("li").Select(topic => topic.TextContent))));
    }

    [Fact]
    public async Task Curriculum_Anonymous_LeadsToEverySession()
    {
        var page = await app.Visitor().GetHtml("/programma");

        var links = page.QuerySelectorAll(".session-nav a").ToList();
        Assert.Equal(
            Programme.Sessions.Select(session => "#" + session.Anchor),
            links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("Bijeenkomst 1", links[0].TextContent);
    }

    [Fact]
    public async Task Curriculum_Anonymous_HoldsThemesLinesAndReferences()
    {
        var text = (await app.Visitor().GetHtml("/programma")).Body!.TextContent;

        string[] expected =
        [
            .. Programme.Themes.Select(theme => theme.Title), .. Programme.Themes.SelectMany(theme => theme.Points),
            .. Programme.Approach.Lines.Select(line => line.Name),
            .. Programme.References.Select(reference => reference.Full).OfType<string>(),
        ];
        Assert.All(expected, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Curriculum_NoLecturersKnown_SaysNothingOfThem()
    {
        var page = await app.Visitor().GetHtml("/programma");

        Assert.Null(page.QuerySelector("#docenten"));
    }
}
