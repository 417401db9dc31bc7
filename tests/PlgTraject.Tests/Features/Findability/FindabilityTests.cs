using System.Net;
using System.Xml.Linq;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Features.Findability;

public sealed class FindabilityTests(ChangedContentFixture app) : IClassFixture<ChangedContentFixture>
{
    public static TheoryData<string> Pages => [.. SitePages.All.Select(page => page.Path)];

    [Fact]
    public async Task Sitemap_Anonymous_ListsExactlyThePublicPages()
    {
        using var answer = await app.Visitor().GetAsync("/sitemap.xml", TestContext.Current.CancellationToken);

        Assert.Equal("application/xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var sitemap = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        XNamespace sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
        Assert.Equal(sitemaps + "urlset", sitemap.Root!.Name);
        Assert.Equal(
            SitePages.All.Select(page => ChangedContentFixture.Address + page.Path),
            sitemap.Root.Elements(sitemaps + "url").Select(url => url.Element(sitemaps + "loc")!.Value));
    }

    [Fact]
    public async Task Robots_Anonymous_KeepsStaffOutAndNamesTheSitemap()
    {
        using var answer = await app.Visitor().GetAsync("/robots.txt", TestContext.Current.CancellationToken);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            $"User-agent: *\nDisallow: /beheer\n\nSitemap: {ChangedContentFixture.Address}/sitemap.xml\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SecurityTxt_NoContactSet_IsNotThere()
    {
        using var answer = await app.Visitor()
            .GetAsync("/.well-known/security.txt", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task SecurityTxt_ContactSet_SaysWhereAndUntilWhen()
    {
        await using var production = new ProductionFixture();
        using var answer = await production.SecureVisitor().GetAsync(
            "/.well-known/security.txt", TestContext.Current.CancellationToken);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "Contact: mailto:veilig@plg.example.nl\nExpires: 2027-06-05T00:00:00Z\nPreferred-Languages: nl, en\n"
            + "Canonical: https://plg.example.nl/.well-known/security.txt\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SharingImage_Anonymous_IsAPictureOfTheSizeThePagesName()
    {
        var png = await app.Visitor().GetByteArrayAsync("/img/deel.png", TestContext.Current.CancellationToken);

        using var picture = SkiaSharp.SKBitmap.Decode(png);
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        // Paper, ink and both strands at least: an empty picture has one colour.
        Assert.True(picture.Pixels.Distinct().Count() > 4);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_WithQuery_NamesItsOneAddress(string path)
    {
        var page = await app.Visitor().GetHtml(path + "?van=brief");

        var url = ChangedContentFixture.Address + path;
        Assert.Equal(url, Assert.Single(page.QuerySelectorAll("link[rel='canonical']")).GetAttribute("href"));
        Assert.Equal(url, page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal(page.Title, page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal(
            ChangedContentFixture.Address + "/img/deel.png",
            page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.NotEmpty(page.QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content")!);
        Assert.Null(page.QuerySelector("meta[name='robots']"));
    }

    [Theory]
    [InlineData("/bestaat-niet")]
    [InlineData("/fout")]
    public async Task ErrorPage_Anonymous_IsLeftOutOfSearchEngines(string path)
    {
        using var answer = await app.Visitor().GetAsync(path, TestContext.Current.CancellationToken);

        var page = await answer.ReadHtml();
        Assert.Equal("noindex", page.QuerySelector("meta[name='robots']")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel='canonical']"));
        Assert.Null(page.QuerySelector("script[type='application/ld+json']"));
    }
}
