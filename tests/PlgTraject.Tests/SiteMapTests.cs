using System.Net;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests;

/// <summary>Every public address of the site: its status and its headers.</summary>
public sealed class SiteMapTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Form = "/vraag-naar-de-mogelijkheden";

    /// <summary>Public addresses that are no pages of their own.</summary>
    private static readonly string[] Others =
    [
        "/.well-known/change-password", "/.well-known/security.txt", "/bestuursdossier/plg-bestuursdossier.pdf",
        "/brochure/de-school-als-plg.pdf", "/fout",
        "/img/deel.png", "/plan-je-jaar/bijeenkomsten.ics", "/robots.txt", "/sitemap.xml",
    ];

    public static TheoryData<string> Pages => [.. SitePages.All.Select(page => page.Path)];

    /// <summary>A page somebody adds fails here until it is on the list, or among the others above.</summary>
    [Fact]
    public void Endpoints_PublicWithoutParameters_AreAllOnTheList()
    {
        var addresses = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(path => !path.StartsWith("/beheer", StringComparison.Ordinal))
            .Distinct();

        Assert.Equal(SitePages.All.Select(page => page.Path).Concat(Others).Order(), addresses.Order());
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_Anonymous_AnswersWithHtmlAndSafeHeaders(string path)
    {
        using var answer = await app.Visitor().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.StartsWith(
            "default-src 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    /// <summary>A page in a cache may hold nothing of one visitor; only the form does.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task Page_Anonymous_SetsNoCookieSaveTheForm(string path)
    {
        using var answer = await app.Visitor().GetAsync(path, TestContext.Current.CancellationToken);

        var page = await answer.ReadHtml();
        Assert.Equal(path == Form, answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(path == Form, page.QuerySelector("input[name='__RequestVerificationToken']") is not null);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_Anonymous_HasOneHeadingOneAndNoGaps(string path)
    {
        var page = await app.Visitor().GetHtml(path);

        var levels = page.QuerySelectorAll("h1,h2,h3,h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_Anonymous_HoldsNoInlineScriptOrStyle(string path)
    {
        var page = await app.Visitor().GetHtml(path);

        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_Head_AnswersAsGetDoes(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await app.Visitor().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_Together_HaveTitlesAndDescriptionsOfTheirOwn()
    {
        var heads = new List<(string? Title, string? Description)>();
        foreach (var page in SitePages.All)
        {
            var html = await app.Visitor().GetHtml(page.Path);
            heads.Add((html.Title, html.QuerySelector("meta[name='description']")?.GetAttribute("content")));
        }

        Assert.All(heads, head => Assert.InRange(head.Title!.Length, 5, 80));
        Assert.All(heads, head => Assert.InRange(head.Description!.Length, 50, 200));
        Assert.Equal(heads.Count, heads.Select(head => head.Title).Distinct().Count());
        Assert.Equal(heads.Count, heads.Select(head => head.Description).Distinct().Count());
    }
}
