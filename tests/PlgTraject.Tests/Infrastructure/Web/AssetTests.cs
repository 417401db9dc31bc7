using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure.Web;

/// <summary>
/// Files of the site carry a hash of what is in them in their address, so that a browser may keep what such an address
/// answers.
/// </summary>
public sealed partial class AssetTests(AssetTests.PublishedFixture app) : IClassFixture<AssetTests.PublishedFixture>
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

    /// <summary>
    /// A session is looked up in the database at each request, and its cookie renewed; a file needs neither.
    /// </summary>
    [Theory]
    [InlineData("/beheer")]
    [InlineData("/vraag-naar-de-mogelijkheden")]
    public async Task Files_WithinASession_AskNothingOfTheDatabaseAndAreKeptForAYear(string path)
    {
        var member = await app.Staff();
        var page = await member.GetHtml(path);
        var files = page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();

        Assert.NotEmpty(files);
        Assert.NotEqual(0, await app.Count(() => member.GetHtml(path)));
        foreach (var file in files)
        {
            Assert.Equal(0, await app.Count(() => IsKeptByWhoeverAsks(member, file)));
        }
    }

    private static async Task IsKeptByWhoeverAsks(HttpClient browser, string file)
    {
        using var answer = await browser.GetAsync(file, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{file} answers {answer.StatusCode}");
        Assert.Equal("max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.False(answer.Headers.Contains("Set-Cookie"), $"{file} sets a cookie");
        Assert.True(answer.Headers.Contains("Content-Security-Policy"), $"{file} lacks the security headers");
    }

    private async Task HasItsHash(string path)
    {
        using var answer = await app.Visitor().GetAsync(path, TestContext.Current.CancellationToken);
        // The address without the hash answers too, and one with a hash of before does not.
        Assert.Matches(Hash(), path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {answer.StatusCode}");
    }

    /// <summary>
    /// A product that sends files as a published build does: otherwise it tells a browser to ask for each of them every
    /// time.
    /// </summary>
    public sealed class PublishedFixture : CountingFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.UseSetting("ReloadStaticAssetsAtRuntime", "false")
                .UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        }
    }

    [GeneratedRegex("""url\("\.\./fonts/([^"]+)"\)""")]
    private static partial Regex Faces();

    [GeneratedRegex(@"\.[a-z0-9]{10}\.[a-z0-9]+$")]
    private static partial Regex Hash();
}
