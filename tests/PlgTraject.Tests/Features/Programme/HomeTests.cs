using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Features.Programme;

public sealed class HomeTests(AppFixture app) : IClassFixture<AppFixture>
{
    private ProgrammeContent Programme => app.Programme;

    [Fact]
    public async Task Home_Anonymous_TellsTheWholeStory()
    {
        var page = await app.Visitor().GetHtml("/");

        Assert.Equal(Programme.FullTitle, page.QuerySelector("h1")!.TextContent.Trim());
        string[] expected =
        [
            Programme.Definition.Text, Programme.Aim, Programme.Why.Text,
            DutchText.Euro(Programme.Practical.PriceInCents), Programme.Practical.DurationText,
            .. Programme.Elements.Select(element => element.Title), .. Programme.Themes.Select(theme => theme.Title),
            .. Programme.Audience.Members, .. Programme.Testimonials,
            .. Programme.Provider.Claims.Select(claim => claim.Text),
            .. Programme.Why.Claims.Select(claim => Programme.SourceOf(claim).Cited), Programme.Contact.Phone,
        ];
        Assert.All(expected, words => Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_Anonymous_OffersBothActionsAndDrawsEverySession()
    {
        var page = await app.Visitor().GetHtml("/");

        Assert.NotNull(page.QuerySelector(".hero a[href='/vraag-naar-de-mogelijkheden']"));
        Assert.NotNull(page.QuerySelector(".hero a[href='/brochure/de-school-als-plg.pdf']"));
        var nodes = page.QuerySelector(".hero-ribbon .ribbon__node")!.GetAttribute("d")!;
        Assert.Equal(Programme.Sessions.Count, nodes.Count(character => character == 'M'));
        Assert.Equal(Programme.RibbonText, page.QuerySelector(".hero-ribbon .ribbon")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Sessions_OnHome_LeadToTheirPlaceInTheProgramme()
    {
        var home = await app.Visitor().GetHtml("/");
        var programme = await app.Visitor().GetHtml("/programma");

        var links = home.QuerySelectorAll(".session-index a").ToList();
        Assert.Equal(
            Programme.Sessions.Select(session => session.Topics[0]),
            links.Select(link => link.QuerySelector("span:last-child")!.LastChild!.TextContent));
        Assert.All(links, link => Assert.NotNull(programme.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
    }

    [Fact]
    public async Task Themes_OnHome_LeadToTheirPlaceInTheProgramme()
    {
        var home = await app.Visitor().GetHtml("/");
        var programme = await app.Visitor().GetHtml("/programma");

        var anchors = home.QuerySelectorAll(".theme-index a")
            .Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.Equal(Programme.Themes.Count, anchors.Count);
        Assert.All(anchors, anchor => Assert.NotNull(programme.GetElementById(anchor)));
    }
}
