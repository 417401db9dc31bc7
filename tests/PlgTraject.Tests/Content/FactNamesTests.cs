using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Content;

public sealed class FactNamesTests(AppFixture app) : IClassFixture<AppFixture>
{
    // The page of the brochure shows the same blocks as its PDF.
    private static readonly string[] Pages = ["/", "/tarief", "/brochure"];

    [Fact]
    public async Task Fact_OnEveryPage_HasOneName()
    {
        var practical = app.Programme.Practical;
        var named = new List<(string Page, string Name, string Value)>();
        foreach (var path in Pages)
        {
            var page = await app.Visitor().GetHtml(path);
            named.AddRange(page.QuerySelectorAll("dl:is(.facts, .summary-list) > div").Select(fact => (
                path, fact.QuerySelector("dt")!.TextContent.Trim(), fact.QuerySelector("dd")!.TextContent.Trim())));
        }

        void HasOneName(string name, string value)
        {
            var found = named.Where(fact => fact.Value.StartsWith(value, StringComparison.Ordinal)).ToList();
            Assert.All(found, fact => Assert.Equal((fact.Page, name), (fact.Page, fact.Name)));
            Assert.Contains("/", found.Select(fact => fact.Page));
            Assert.Contains("/brochure", found.Select(fact => fact.Page));
        }

        HasOneName(FactNames.Duration, practical.DurationText);
        HasOneName(FactNames.Participants, practical.ParticipantsText);
        HasOneName(FactNames.Place, practical.PlaceText);
        HasOneName(FactNames.Start, practical.StartText);
        HasOneName(FactNames.Price, DutchText.Euro(practical.PriceInCents));
    }
}
