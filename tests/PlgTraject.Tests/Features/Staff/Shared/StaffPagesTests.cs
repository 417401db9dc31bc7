using System.Net;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Features.Staff.Shared;

/// <summary>What all pages of the staff area have in common.</summary>
public sealed class StaffPagesTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Pages_Together_HaveTitlesOfTheirOwnAndOneHeading()
    {
        var titles = new Dictionary<string, string>();
        using var staff = await app.Staff();
        // What a mail looks like stands in the frame of another page, as its sender made it.
        foreach (var page in (await ProductPages.Of(app))
            .Where(page => page.IsForStaff && page.Name != "MailFilesController.Html"))
        {
            using var answer = await staff.GetAsync(page.Address, TestContext.Current.CancellationToken);
            var html = await answer.ReadHtml();

            var levels = html.QuerySelectorAll("h1,h2,h3,h4").Select(heading => heading.LocalName[1] - '0').ToList();
            Assert.Equal((page.Address, 1), (page.Address, levels.Count(level => level == 1)));
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, page.Address));
            Assert.True(html.Title is [_, .., _]
                && html.Title.EndsWith(" - PLG-beheer", StringComparison.Ordinal), $"{page}: {html.Title}");
            titles.TryAdd(page.Name, html.Title!);
            Assert.Empty(html.QuerySelectorAll("style, [style], script:not([src])"));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
            Assert.Equal(
                page.Name == "UnknownPageController.Unknown" ? HttpStatusCode.NotFound : HttpStatusCode.OK,
                answer.StatusCode);
        }

        Assert.Empty(titles.GroupBy(title => title.Value).Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group.Select(title => $"{title.Key}: {title.Value}"))));
    }
}
