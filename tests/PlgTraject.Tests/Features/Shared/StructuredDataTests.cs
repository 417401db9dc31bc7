using System.Text.Json;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Features.Shared;

public sealed class StructuredDataTests(ChangedContentFixture app) : IClassFixture<ChangedContentFixture>
{
    [Fact]
    public async Task Organization_EveryPage_IsReachableAsTheContentSays()
    {
        foreach (var page in SitePages.All)
        {
            var organization = Node(await Graph(page.Path), "Organization");
            Assert.Equal(app.Programme.Provider.Name, organization.GetProperty("name").GetString());
            Assert.Equal(app.Programme.Contact.PhoneInternational, organization.GetProperty("telephone").GetString());
            Assert.Equal(
                app.Programme.Contact.PostalCode,
                organization.GetProperty("address").GetProperty("postalCode").GetString());
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tarief")]
    [InlineData("/brochure")]
    public async Task Course_OtherPrice_IsOfferedForThatPrice(string path)
    {
        var course = Node(await Graph(path), "Course");

        Assert.Equal(app.Programme.FullTitle, course.GetProperty("name").GetString());
        Assert.Equal(app.Programme.Intro, course.GetProperty("description").GetString());
        var offer = course.GetProperty("offers");
        Assert.Equal(ChangedContentFixture.Price, offer.GetProperty("price").GetString());
        Assert.Equal("EUR", offer.GetProperty("priceCurrency").GetString());
        var instance = course.GetProperty("hasCourseInstance");
        Assert.Equal("Onsite", instance.GetProperty("courseMode").GetString());
        Assert.Equal(app.Programme.Practical.PlaceText, instance.GetProperty("location").GetString());
        Assert.Equal(
            $"P{app.Programme.Practical.Years}Y",
            instance.GetProperty("courseSchedule").GetProperty("duration").GetString());
    }

    /// <summary>What is not known may not be told to machines either.</summary>
    [Fact]
    public async Task Course_Anonymous_InventsNoDatesOrRatings()
    {
        var course = Node(await Graph("/"), "Course").GetRawText();

        Assert.All(
            ["aggregateRating", "startDate", "endDate", "review", "availability"],
            property => Assert.DoesNotContain(property, course, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Course_PageWithoutThePrice_IsAbsent() =>
        Assert.DoesNotContain(await Graph("/privacy"), node => node.GetProperty("@type").GetString() == "Course");

    [Fact]
    public async Task Breadcrumbs_InnerPage_LeadHome()
    {
        var trail = Node(await Graph("/contact"), "BreadcrumbList").GetProperty("itemListElement").EnumerateArray()
            .Select(crumb => (crumb.GetProperty("name").GetString(), crumb.GetProperty("item").GetString()));

        Assert.Equal(
            [("Home", ChangedContentFixture.Address + "/"), ("Contact", ChangedContentFixture.Address + "/contact")],
            trail);
    }

    [Fact]
    public async Task Breadcrumbs_HomePage_AreAbsent() =>
        Assert.DoesNotContain(await Graph("/"), node => node.GetProperty("@type").GetString() == "BreadcrumbList");

    [Fact]
    public void For_ContentThatClosesTheScript_StaysInsideIt()
    {
        const string Hostile = "Einde</script><script src=/kwaad.js></script><!--";
        var programme = app.Programme with { Intro = Hostile };

        var json = StructuredData.For(SitePages.Home, programme, new SiteOptions());

        Assert.DoesNotContain('<', json);
        using var document = JsonDocument.Parse(json);
        var course = Node([.. document.RootElement.GetProperty("@graph").EnumerateArray()], "Course");
        Assert.Equal(Hostile, course.GetProperty("description").GetString());
    }

    private async Task<JsonElement[]> Graph(string path)
    {
        var page = await app.Visitor().GetHtml(path);
        var script = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        using var document = JsonDocument.Parse(script.TextContent);
        Assert.Equal("https://schema.org", document.RootElement.GetProperty("@context").GetString());
        return [.. document.RootElement.Clone().GetProperty("@graph").EnumerateArray()];
    }

    private static JsonElement Node(JsonElement[] graph, string type) =>
        Assert.Single(graph, node => node.GetProperty("@type").GetString() == type);
}
