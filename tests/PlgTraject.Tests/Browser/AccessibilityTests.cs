using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Tests.Browser;

/// <summary>No fault that axe can find, on any page, in any state, on a phone or a desk.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserFixture app)
{
    private const string Form = "/vraag-naar-de-mogelijkheden";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    public static TheoryData<string> PublicPages => [.. SitePages.All.Select(page => page.Path), "/bestaat-niet", "/beheer/inloggen", "/beheer/wachtwoord-vergeten", "/beheer/uitnodiging"];

    [Theory, MemberData(nameof(PublicPages))]
    public async Task Page_Public_HasNoViolations(string path)
    {
        await app.Visit(page => Check(page, path));
        await app.Visit(page => Check(page, path), width: 360);
    }

    [Fact]
    public Task Form_WithErrorsAndAfterSending_HasNoViolations() => app.Visit(async page =>
    {
        await page.GotoAsync(Form);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
        await Check(page);

        await page.GetByLabel("Je naam").FillAsync("Zoë");
        await page.GetByLabel("Naam van je school").FillAsync("Toegankelijk");
        await page.GetByLabel("Je e-mailadres").FillAsync("zoe@regenboog.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await page.Locator("#inquiry-done").WaitForAsync();
        await Check(page);
    });

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Staff_EveryPage_HasNoViolations(int width)
    {
        await app.HasStaff("sanne@academica.example");
        var lead = TestData.Lead();
        lead.Mails.Add(TestData.Mail(PlgTraject.Web.Data.MailState.Parked, "550 geen postvak"));
        await app.Database(database =>
        {
            database.Leads.Add(lead);
            return database.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await app.HasStaff("eva@academica.example", "Eva de Wit", PlgTraject.Web.Data.StaffRole.Reader);
        var colleague = await app.Database(database => database.Users.Where(user => user.Email == "eva@academica.example")
            .Select(user => user.Id).SingleAsync(TestContext.Current.CancellationToken));

        await app.Visit(async page =>
        {
            await page.GotoAsync("/beheer");
            await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
            await Check(page);
            await page.GetByLabel("E-mailadres").FillAsync("sanne@academica.example");
            await page.GetByLabel("Wachtwoord").FillAsync(StaffSession.Password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Aanvragen" }).WaitForAsync();
            await Check(page);
            foreach (var path in new[] { $"/beheer/aanvragen/{lead.Reference}", "/beheer?zoek=onvindbaar", "/beheer/wachtwoord", "/beheer/logboek", "/beheer/medewerkers", $"/beheer/medewerkers/{colleague}", "/beheer/logboek?kenmerk=onvindbaar", "/beheer/stijlgids", "/beheer/privacy", $"/beheer/aanvragen/{lead.Reference}/wissen" })
            {
                await Check(page, path);
            }
        }, width: width);
    }

    private static async Task Check(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Check(page);
    }

    private static async Task Check(IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.Equal([], result.Violations.Select(violation =>
            $"{page.Url}: {violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }
}
