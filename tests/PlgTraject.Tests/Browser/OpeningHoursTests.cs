using System.Globalization;
using PlgTraject.Tests.Browser.Pages;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Text;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>Whether the phone is answered now, by the visitor's clock but on Dutch time.</summary>
public sealed class OpeningHoursTests(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    /// <summary>7 December 2026 is a Monday in winter, 6 July a Monday in summer.</summary>
    [Theory]
    [InlineData("2026-12-07", "opens", 0, "Je kunt nu bellen, tot {closes} uur")]
    [InlineData("2026-12-07", "opens", -1, "Nu zijn we niet bereikbaar. Bel vandaag vanaf {opens} uur")]
    [InlineData("2026-12-07", "closes", 0, "Nu zijn we niet bereikbaar. Bel morgen vanaf {opens} uur")]
    [InlineData("2026-12-11", "closes", 60, "Nu zijn we niet bereikbaar. Bel maandag vanaf {opens} uur")]
    [InlineData("2026-12-12", "opens", 60, "Nu zijn we niet bereikbaar. Bel maandag vanaf {opens} uur")]
    [InlineData("2026-07-06", "closes", -1, "Je kunt nu bellen, tot {closes} uur")]
    public Task Contact_AtThatTime_SaysWhetherItIsOpen(string day, string time, int minutes, string expected)
    {
        var (opens, closes) = (app.Programme.Contact.OpensAt, app.Programme.Contact.ClosesAt);
        var midnight = DutchText.StartOfDay(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        var now = midnight + (time == "opens" ? opens : closes).ToTimeSpan() + TimeSpan.FromMinutes(minutes);

        return app.Visit(async page =>
        {
            await page.Clock.SetFixedTimeAsync(now);
            var contact = await new ContactPage(page).Open();
            await Expect(contact.OpenNow).ToContainTextAsync(expected
                .Replace("{opens}", $"{opens:H\\.mm}", StringComparison.Ordinal)
                .Replace("{closes}", $"{closes:H\\.mm}", StringComparison.Ordinal));
        });
    }

    [Fact]
    public Task Contact_WithoutJavaScript_SaysTheHours() => app.Visit(async page =>
    {
        var contact = await new ContactPage(page).Open();
        await Expect(contact.Main).ToContainTextAsync(app.Programme.Contact.OpeningHoursText);
        await Expect(contact.OpenNow).ToContainTextAsync("Buiten deze tijden");
    }, javaScript: false);
}
