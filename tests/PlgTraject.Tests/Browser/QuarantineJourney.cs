using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>The trap in the form, and what staff do with what was caught. With JavaScript and without.</summary>
[Collection(BrowserTests.Name)]
public sealed class QuarantineJourney(BrowserFixture app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task Trap_Always_IsOutOfReachOfPeople(int width) => app.Visit(async page =>
    {
        await page.GotoAsync("/vraag-naar-de-mogelijkheden");
        var trap = page.Locator("#Onderwerp");
        await Expect(trap).ToHaveCountAsync(1);
        await Expect(trap).ToBeHiddenAsync();
        // By name and role is how a screen reader finds it.
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Laat dit veld leeg" })).ToHaveCountAsync(0);

        var visited = new List<string>();
        await page.GetByLabel("Je naam").FocusAsync();
        while (visited.LastOrDefault() != "BUTTON")
        {
            await page.Keyboard.PressAsync("Tab");
            visited.Add(await page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.tagName"));
            Assert.True(visited.Count < 60, "the keyboard does not reach the button");
        }

        Assert.Contains("Question", visited);
        Assert.DoesNotContain("Onderwerp", visited);
    }, width: width);

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(true, 360)]
    public async Task Staff_ReleasesOneAndDeletesAnother(bool javaScript, int width)
    {
        var (real, spam) = ($"Toch Echt {javaScript} {width}", $"Zeker Spam {javaScript} {width}");
        foreach (var school in (string[])[real, spam])
        {
            await app.Visit(page => SendCaught(page, school), javaScript, width);
        }

        await app.HasStaff("sanne@academica.example");
        await app.Visit(page => Judge(page, real, spam), javaScript, width);

        Assert.Equal(LeadStatus.New, await app.Database(database => database.Leads
            .Where(lead => lead.School == real).Select(lead => lead.Status).SingleAsync(Stop)));
        Assert.False(await app.Database(database => database.AllLeads.AnyAsync(lead => lead.School == spam, Stop)));
    }

    private static async Task SendCaught(IPage page, string school)
    {
        await page.GotoAsync("/vraag-naar-de-mogelijkheden");
        await page.GetByLabel("Je naam").FillAsync("Zoë");
        await page.GetByLabel("Naam van je school").FillAsync(school);
        await page.GetByLabel("Je e-mailadres").FillAsync("zoe@regenboog.example");
        await page.Locator("#Question").FillAsync("Sportsbetting, casino en jackpots [url=https://gok.example]hier[/url]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bedankt voor je vraag" })).ToBeVisibleAsync();
    }

    private static async Task Judge(IPage page, string real, string spam)
    {
        await page.GotoAsync("/beheer");
        await page.GetByLabel("E-mailadres").FillAsync("sanne@academica.example");
        await page.GetByLabel("Wachtwoord").FillAsync(StaffSession.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Verdacht" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = real, Exact = true }).ClickAsync();
        await Expect(page.GetByText("Bevat forumcode met een link (10)")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Geef vrij" }).ClickAsync();
        await Expect(page.GetByText("Van 'Verdacht' naar 'Nieuw'")).ToBeVisibleAsync();

        await page.GotoAsync("/beheer/verdacht");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = real, Exact = true })).ToHaveCountAsync(0);
        await page.GetByLabel($"Kies {spam}").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Verwijder wat gekozen is" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Verwijder 1 verdachte aanvraag" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Verdachte aanvragen" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = spam, Exact = true })).ToHaveCountAsync(0);
    }
}
