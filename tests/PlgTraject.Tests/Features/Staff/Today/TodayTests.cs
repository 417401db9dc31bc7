using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Tests.Features.Staff.Today;

/// <summary>
/// Every test has a product of its own: the page shows all leads. It is Monday 9.30; the promise is 72 hours.
/// </summary>
public sealed class TodayTests : IAsyncDisposable
{
    private readonly AppFixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTime Now => AppFixture.Start.UtcDateTime;

    [Fact]
    public async Task Today_NothingToDo_SaysSoWarmly()
    {
        await _app.Has(TestData.Lead(status: LeadStatus.Won), Answered("Pas beantwoord", Now.AddHours(-1)));

        var page = await Open();

        Assert.Contains("Mooi werk", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".today li"));
        Assert.Contains("Scholen kunnen hun jaar plannen tot en met", page.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Half a year before nobody can plan a whole year any more.</summary>
    [Fact]
    public async Task Today_SchoolHolidaysEndSoon_WarnsOfIt()
    {
        _app.Clock.SetUtcNow(new DateTimeOffset(2030, 3, 4, 9, 0, 0, TimeSpan.Zero));

        var page = await Open();

        Assert.Contains("De schoolvakanties raken op", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_EveryKindOfWork_StandsInItsListOldestFirst()
    {
        var again = Answered("Schreef opnieuw", Now.AddDays(-3));
        again.Hear(Now.AddDays(-1));
        var waits = Answered("Wacht al lang", Now.AddDays(-9));
        waits.Hear(Now.AddDays(-8));
        await _app.HasMail(TestMail.Of());
        var planned = Answered("Stil maar gepland", Now.AddDays(-30));
        planned.Tasks.Add(Task("Nabellen", 9));
        await _app.Has(
            TestData.Lead("Te laat twee", createdAt: Now.AddHours(-80)),
            TestData.Lead("Te laat een", createdAt: Now.AddHours(-90)),
            TestData.Lead("Van voor het weekend", createdAt: Now.AddHours(-71)),
            TestData.Lead("Net binnen", createdAt: Now.AddMinutes(-5)),
            again,
            waits,
            Answered("Al lang stil", Now.AddDays(-30)),
            planned,
            TestData.Lead("Verloren zonder antwoord", status: LeadStatus.Lost, createdAt: Now.AddDays(-9)));

        var page = await Open();

        Assert.Equal(["Te laat een", "Te laat twee"], Schools(page, "te-laat"));
        Assert.Equal(["Van voor het weekend"], Schools(page, "vandaag"));
        Assert.Equal(["Net binnen"], Schools(page, "nieuw"));
        Assert.Equal(["Wacht al lang", "Schreef opnieuw"], Schools(page, "wacht-op-ons"));
        var wait = page.QuerySelector("[aria-labelledby=wacht-op-ons]")!;
        Assert.Equal("1 wacht te lang", wait.QuerySelector("p.late")!.TextContent);
        Assert.Single(wait.QuerySelectorAll("li .late"));
        Assert.NotNull(page.QuerySelector("[aria-labelledby=wacht-op-ons] ~ [aria-labelledby=mail]"));
        Assert.Contains("2 scholen schreven opnieuw, 1 wacht te lang.", page.QuerySelector(".page-head")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(["Al lang stil"], Schools(page, "stil"));
        Assert.Null(page.QuerySelector(".empty"));
    }

    /// <summary>The state in the list and on the page of a lead is the one by which it stands here.</summary>
    [Fact]
    public async Task Today_Late_IsCalledSoInListAndOnItsPage()
    {
        var late = TestData.Lead("Te laat", createdAt: Now.AddHours(-80));
        await _app.Has(late);
        var browser = await _app.Staff();

        var list = await browser.GetHtml("/beheer/aanvragen");
        var page = await browser.GetHtml($"/beheer/aanvragen/{late.Reference}");

        Assert.Equal("te laat", list.QuerySelector("tbody [class^='tag clock']")!.TextContent);
        Assert.Equal("te laat", page.QuerySelector(".lead-head .tag")!.TextContent);
    }

    [Fact]
    public async Task Today_Tasks_OwnFirstAndNoneOfLater()
    {
        await _app.HasStaff();
        var me = await _app.Database(database => database.Users.Select(user => user.Id).SingleAsync(Stop));
        var lead = Answered("De Linde", Now.AddHours(-1));
        lead.Tasks.AddRange([Task("Van niemand", 6), Task("Van mij", 7, me), Task("Later", 8, me)]);
        await _app.Has(lead);

        var page = await Open();

        Assert.Equal(
            ["Van mij", "Van niemand"],
            page.QuerySelectorAll("[aria-labelledby=taken] li a").Select(link => link.TextContent));
        Assert.Contains(
            "was voor 6 december 2026", page.QuerySelector("[aria-labelledby=taken] .late")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfWork_ShowsOnlyThat()
    {
        await _app.HasStaff();
        var me = await _app.Database(database => database.Users.Select(user => user.Id).SingleAsync(Stop));
        var mine = Answered("Van mij", Now.AddHours(-1));
        mine.OwnerId = me;
        await _app.Has(
            mine, TestData.Lead("Nieuw en vrij"), TestData.Lead("Gewonnen", status: LeadStatus.Won));
        var browser = await _app.Staff();

        Assert.Equal(["Van mij"], await Listed(browser, "van-mij"));
        Assert.Equal(["Nieuw en vrij"], await Listed(browser, "van-niemand"));
        Assert.Equal(["Nieuw en vrij"], await Listed(browser, "wacht-op-ons"));
        Assert.Equal(["Van mij"], await Listed(browser, "wacht-op-de-school"));
        Assert.Equal(["Gewonnen", "Nieuw en vrij", "Van mij"], await Listed(browser, "onzin"));
        var tabs = (await browser.GetHtml("/beheer/aanvragen")).QuerySelectorAll("[aria-label=Lijst] a");
        Assert.Equal(
            ["Alle", "Van mij 1", "Van niemand 1", "Wacht op ons 1", "Wacht op de school 1"],
            tabs.Select(tab => tab.TextContent));
    }

    /// <summary>What the list shows, with its search and filters, in a file for a spreadsheet.</summary>
    [Fact]
    public async Task List_AsAFile_HoldsWhatIsFiltered()
    {
        await _app.Has(
            TestData.Lead("=De Linde", with: details => details with { Phone = "+31612345678" }),
            TestData.Lead("De Eik"));
        var browser = await _app.Staff();
        var link = (await browser.GetHtml("/beheer/aanvragen?zoek=linde")).QuerySelector("a[download]")!;

        // As bytes, since reading text leaves out the mark with which it begins.
        var file = Encoding.UTF8.GetString(
            await browser.GetByteArrayAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative), Stop));

        var lines = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("\uFEFF\"Ontvangen\";", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=De Linde\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"06 12345678\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"op tijd\"", lines[1], StringComparison.Ordinal);
        Assert.Equal(1, await _app.Database(database =>
            database.AuditEntries.CountAsync(entry => entry.Kind == "LeadsExported", Stop)));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IEnumerable<string>> Listed(HttpClient browser, string list) =>
        (await browser.GetHtml($"/beheer/aanvragen?lijst={list}")).QuerySelectorAll("tbody th a")
        .Select(link => link.TextContent).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Schools(IHtmlDocument page, string section) =>
        page.QuerySelectorAll($"[aria-labelledby={section}] li a").Select(link => link.TextContent);

    private static Lead Answered(string school, DateTime at)
    {
        var lead = TestData.Lead(school, status: LeadStatus.InConversation, createdAt: at.AddHours(-1));
        lead.Answer(at, by: null);
        return lead;
    }

    private static LeadTask Task(string text, int day, string? owner = null) => new()
    {
        Text = text,
        DueOn = new DateOnly(2026, 12, day),
        CreatedAt = Now,
        OwnerId = owner,
    };

    private async Task<IHtmlDocument> Open() => await (await _app.Staff()).GetHtml("/beheer");
}
