using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Features.Programme;

public sealed class HomeTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Home_Anonymous_ShowsTitle()
    {
        var page = await app.Visitor().GetHtml("/");

        Assert.Equal("De school als Professionele Leergemeenschap (PLG)", page.QuerySelector("h1")!.TextContent.Trim());
    }
}
