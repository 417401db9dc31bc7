using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Tests.Features.Programme;

public sealed class ContactTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Contact_Anonymous_GivesEveryWayToReachUs()
    {
        var page = await app.Visitor().GetHtml("/contact");

        var main = page.QuerySelector("main")!;
        Assert.Equal("info@academica-group.com", main.QuerySelector("a[href='mailto:info@academica-group.com']")!.TextContent);
        Assert.Equal("020-5217400", main.QuerySelector("a[href='tel:+31205217400']")!.TextContent);
        Assert.Contains("op werkdagen van 8.30 tot 17.30 uur", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("We streven ernaar jouw mail binnen 48 uur te beantwoorden.", main.TextContent, StringComparison.Ordinal);
        var address = main.QuerySelector("address")!.TextContent;
        Assert.Contains("Weteringschans 28", address, StringComparison.Ordinal);
        Assert.Contains("1017 SG Amsterdam", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_WithoutScript_SaysNothingAboutNow()
    {
        var page = await app.Visitor().GetHtml("/contact");

        var place = page.GetElementById("open-now")!;
        Assert.Equal("Buiten deze tijden zijn we niet bereikbaar. Stuur dan een mail.", place.TextContent);
        Assert.Equal("08:30", place.GetAttribute("data-opens"));
        Assert.Equal("17:30", place.GetAttribute("data-closes"));
    }
}
