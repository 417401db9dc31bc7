using PlgTraject.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>Whether the phone is answered now, by the visitor's clock but on Dutch time.</summary>
[Collection(BrowserTests.Name)]
public sealed class OpeningHoursTests(BrowserFixture app)
{
    [Theory]
    [InlineData("2026-12-07T08:00:00Z", "Je kunt nu bellen, tot 17.30 uur")]
    [InlineData("2026-12-07T07:29:00Z", "Nu zijn we niet bereikbaar. Bel vandaag vanaf 8.30 uur")]
    [InlineData("2026-12-07T16:30:00Z", "Nu zijn we niet bereikbaar. Bel morgen vanaf 8.30 uur")]
    [InlineData("2026-12-11T17:00:00Z", "Nu zijn we niet bereikbaar. Bel maandag vanaf 8.30 uur")]
    [InlineData("2026-12-12T10:00:00Z", "Nu zijn we niet bereikbaar. Bel maandag vanaf 8.30 uur")]
    [InlineData("2026-07-06T15:00:00Z", "Je kunt nu bellen, tot 17.30 uur")]
    public Task Contact_AtThatTime_SaysWhetherItIsOpen(string now, string expected) => app.Visit(async page =>
    {
        await page.Clock.SetFixedTimeAsync(now);
        await page.GotoAsync("/contact");
        await Expect(page.Locator("#open-now")).ToContainTextAsync(expected);
    });

    [Fact]
    public Task Contact_WithoutJavaScript_SaysTheHours() => app.Visit(async page =>
    {
        await page.GotoAsync("/contact");
        await Expect(page.Locator("main")).ToContainTextAsync("op werkdagen van 8.30 tot 17.30 uur");
        await Expect(page.Locator("#open-now")).ToContainTextAsync("Buiten deze tijden");
    }, javaScript: false);
}
