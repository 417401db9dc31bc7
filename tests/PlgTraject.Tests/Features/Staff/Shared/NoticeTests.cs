using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Features.Staff.Shared;

/// <summary>What a page says about the act that led to it: once, there, and only after that act.</summary>
public sealed class NoticeTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Cookie = "plg-melding";
    private const string IsOffer = "De status is nu 'Offerte'.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notice_AfterAnAct_IsGoneAfterReload()
    {
        var (browser, page) = (await app.Staff(), await Lead());

        using var answer = await Change(browser, page);

        Assert.Equal(page, answer.Headers.Location!.ToString());
        Assert.Equal(IsOffer, await browser.SaidAt(page));
        Assert.Null(await browser.SaidAt(page));
    }

    /// <summary>The cookie goes with the notice; pages without one send none.</summary>
    [Fact]
    public async Task Cookie_NoticeShown_IsTakenBack()
    {
        var (browser, page) = (await app.Staff(), await Lead());
        using var answer = await Change(browser, page);

        using var shown = await browser.GetAsync(page, Stop);
        using var reloaded = await browser.GetAsync(page, Stop);

        Assert.Contains("max-age=120", Assert.Single(Cookies(answer)), StringComparison.Ordinal);
        Assert.StartsWith(
            $"{Cookie}=; expires=Thu, 01 Jan 1970", Assert.Single(Cookies(shown)), StringComparison.Ordinal);
        Assert.DoesNotContain("max-age", Assert.Single(Cookies(shown)), StringComparison.Ordinal);
        Assert.Empty(Cookies(reloaded));
    }

    [Fact]
    public async Task Notice_AskedForByALink_IsNotShown()
    {
        const string query = "?gedaan=status&aantal=3&melding=mislukt&gewijzigd=true&notice-text=Gelukt&notice-tone=0";
        var (browser, page) = (await app.Staff(), await Lead());

        string[] addresses =
        [
            page, Addresses.Staff.Password, Addresses.Staff.Sessions, Addresses.Staff.Colleagues,
            Addresses.Staff.Quarantine, Addresses.Staff.Privacy, Addresses.Staff.OwnSecondStep, Addresses.Staff.SignIn,
        ];
        foreach (var address in addresses)
        {
            // Who is signed in does not see the page of signing in.
            var reader = address == Addresses.Staff.SignIn ? app.Visitor() : browser;
            Assert.Null(await reader.SaidAt(address + query));
        }
    }

    [Theory]
    [InlineData("verzonnen")]
    [InlineData("")]
    [InlineData("chunks-2")]
    public async Task Notice_MadeUpCookie_IsNotShown(string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Addresses.Staff.SignIn);
        request.Headers.Add("Cookie", $"{Cookie}={value}");

        using var answer = await app.Visitor().SendAsync(request, Stop);

        answer.EnsureSuccessStatusCode();
        Assert.Null((await answer.ReadHtml()).QuerySelector(".notice[role]"));
    }

    /// <summary>In a second tab its words would be about something else.</summary>
    [Fact]
    public async Task Notice_OtherPageFirst_IsShownNowhere()
    {
        var (browser, page, other) = (await app.Staff(), await Lead(), await Lead());
        using var answer = await Change(browser, page);

        Assert.Null(await browser.SaidAt(other));
        Assert.Null(await browser.SaidAt(page));
    }

    /// <summary>Of two acts at once the last is told of, on its own page.</summary>
    [Fact]
    public async Task Notice_TwoTabs_AreNotMixedUp()
    {
        var (browser, first, second) = (await app.Staff(), await Lead(), await Lead());
        using var here = await Change(browser, first, LeadStatus.Won);
        using var there = await Change(browser, second);

        Assert.Equal(IsOffer, await browser.SaidAt(second));
        Assert.Null(await browser.SaidAt(first));
    }

    /// <summary>Pages for visitors are the same for everybody, and come from the cache.</summary>
    [Fact]
    public async Task PublicPage_WithANotice_LeavesItAlone()
    {
        var (browser, page) = (await app.Staff(), await Lead());
        using var answer = await Change(browser, page);

        foreach (var address in SitePages.All.Select(one => one.Path))
        {
            using var publicPage = await browser.GetAsync(address, Stop);
            Assert.Empty(Cookies(publicPage));
        }

        Assert.Equal(IsOffer, await browser.SaidAt(page));
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.Where(cookie => cookie.StartsWith(Cookie, StringComparison.Ordinal))
            : [];

    private static Task<HttpResponseMessage> Change(
        HttpClient browser, string page, LeadStatus status = LeadStatus.Offer) =>
        browser.SubmitForm(page, new Dictionary<string, string> { ["status"] = status.ToString() }, "form.status-form");

    /// <summary>The address of a new lead.</summary>
    private async Task<string> Lead()
    {
        var lead = TestData.Lead();
        await app.Has(lead);
        return Addresses.Staff.Lead(lead.Reference);
    }
}
