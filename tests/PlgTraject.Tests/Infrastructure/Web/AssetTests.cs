using System.Net;
using System.Text.RegularExpressions;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Tests.Infrastructure.Web;

/// <summary>
/// Files of the site carry a hash of what is in them in their address. A published build lets browsers keep what such an
/// address answers for ever; the build under test has them ask each time.
/// </summary>
public sealed partial class AssetTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Page_ItsFiles_HaveTheirHashInTheAddress()
    {
        var page = await app.Visitor().GetHtml("/");
        var files = page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            await HasItsHash(file);
        }
    }

    /// <summary>A face preloaded under one address and used under another would be fetched twice.</summary>
    [Fact]
    public async Task Stylesheet_ItsFaces_HaveTheirHashAndArePreloadedUnderTheSameAddress()
    {
        var page = await app.Visitor().GetHtml("/");
        var sheet = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var css = await app.Visitor().GetStringAsync(sheet, TestContext.Current.CancellationToken);
        var faces = Faces().Matches(css).Select(face => "/fonts/" + face.Groups[1].Value).ToList();

        Assert.Equal(3, faces.Count);
        foreach (var face in faces)
        {
            await HasItsHash(face);
        }

        var preloaded = page.QuerySelectorAll("link[rel=preload][as=font]").Select(link => link.GetAttribute("href")!);
        Assert.Subset(faces.ToHashSet(), preloaded.ToHashSet());
    }

    private async Task HasItsHash(string path)
    {
        using var answer = await app.Visitor().GetAsync(path, TestContext.Current.CancellationToken);
        // The address without the hash answers too, and one with a hash of before does not.
        Assert.Matches(Hash(), path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {answer.StatusCode}");
    }

    [GeneratedRegex("""url\("\.\./fonts/([^"]+)"\)""")]
    private static partial Regex Faces();

    [GeneratedRegex(@"\.[a-z0-9]{10}\.[a-z0-9]+$")]
    private static partial Regex Hash();
}
