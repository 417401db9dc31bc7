using Deque.AxeCore.Commons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Browser;

/// <summary>No fault that axe can find and nothing to scroll sideways, on any page, in any state, on a phone or a desk.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserFixture app)
{
    private const string Form = "/vraag-naar-de-mogelijkheden";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Violations only: what passed is most of the answer, and nobody reads it. No page has frames, so one run sees all.
    private const string Run = """
        async () => (await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            resultTypes: ["violations"],
        })).violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(" | ")}`)
        """;

    public static TheoryData<string> PublicPages => [.. SitePages.All.Select(page => page.Path), "/bestaat-niet", "/beheer/inloggen", "/beheer/wachtwoord-vergeten", "/beheer/uitnodiging"];

    [Theory, MemberData(nameof(PublicPages))]
    public Task Page_Public_HasNoViolations(string path) => app.Visit(async page =>
    {
        await Check(page, path);
        await page.SetViewportSizeAsync(360, 800);
        await Check(page);
    });

    [Fact]
    public Task Form_WithErrorsAndAfterSending_HasNoViolations() => app.Visit(async page =>
    {
        await page.GotoAsync(Form);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
        await Check(page);

        // What only the server knows, it answers itself.
        await page.GetByLabel("Je naam").FillAsync("Zoë");
        await page.GetByLabel("Naam van je school").FillAsync("Toegankelijk");
        await page.GetByLabel("Je e-mailadres").FillAsync("zoe@regenboog.example");
        await page.GetByLabel("Je telefoonnummer").FillAsync("geen nummer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await page.Locator("#Phone-error").WaitForAsync();
        await Check(page);

        await page.GetByLabel("Je telefoonnummer").FillAsync("");
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
        lead.Mails.Add(TestData.Mail(MailState.Parked, "550 geen postvak"));
        var suspect = TestData.Lead(status: LeadStatus.Suspect);
        await app.Database(database =>
        {
            database.AllLeads.AddRange(lead, suspect);
            return database.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await app.HasStaff("eva@academica.example", "Eva de Wit", StaffRole.Reader);
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
            foreach (var path in new[] { $"/beheer/aanvragen/{lead.Reference}", "/beheer?zoek=onvindbaar", "/beheer/verdacht", $"/beheer/verdacht/{suspect.Reference}",
                $"/beheer/verdacht/verwijderen?kenmerk={suspect.Reference}", "/beheer/wachtwoord", "/beheer/tweede-stap", "/beheer/sessies", "/beheer/logboek", "/beheer/medewerkers",
                $"/beheer/medewerkers/{colleague}", "/beheer/logboek?kenmerk=onvindbaar", "/beheer/bestaat-niet",
                "/beheer/stijlgids", "/beheer/privacy",
                $"/beheer/aanvragen/{lead.Reference}/wissen", $"/beheer/aanvragen/{suspect.Reference}/wissen" })
            {
                await Check(page, path);
            }

            await page.GotoAsync($"/beheer/aanvragen/{lead.Reference}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar status" }).ClickAsync();
            await page.GetByRole(AriaRole.Status).WaitForAsync();
            await Check(page);
        }, width: width);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task SecondStep_SetUpAndUsed_HasNoViolations(int width)
    {
        var email = $"toegankelijk{width}@academica.example";
        await app.HasStaff(email);
        await app.Visit(async page =>
        {
            async Task SignIn()
            {
                await page.GotoAsync("/beheer");
                await page.GetByLabel("E-mailadres").FillAsync(email);
                await page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(StaffSession.Password);
                await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
            }

            await SignIn();
            await page.GotoAsync("/beheer/tweede-stap");
            var key = (await page.Locator(".key").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
            var submit = page.GetByRole(AriaRole.Button, new() { Name = "Zet de tweede stap aan" });
            await submit.ClickAsync();
            await page.Locator(".error-summary").WaitForAsync();
            await Check(page);

            await page.GetByLabel("Code die de app nu toont").FillAsync(app.CodeOf(key));
            await page.GetByLabel("Je wachtwoord").FillAsync(StaffSession.Password);
            await submit.ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Bewaar je herstelcodes" }).WaitForAsync();
            await Check(page);
            var recovery = await page.Locator(".codes li").First.TextContentAsync();
            await Check(page, "/beheer/tweede-stap");

            await page.GetByRole(AriaRole.Button, new() { Name = "Log uit" }).ClickAsync();
            await SignIn();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Tweede stap" }).WaitForAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
            await page.Locator(".error-summary").WaitForAsync();
            await Check(page);

            await page.GetByRole(AriaRole.Link, new() { Name = "Telefoon niet bij de hand?" }).ClickAsync();
            await page.GetByLabel("Herstelcode").FillAsync(recovery!);
            await Check(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Aanvragen" }).WaitForAsync();
        }, width: width);
    }

    private static async Task Check(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Check(page);
    }

    private static async Task Check(IPage page)
    {
        // What a click led to is there before its style sheet is.
        await Eventually.True(() => page.EvaluateAsync<bool>("document.readyState === 'complete'"), "the page is loaded");
        await page.EvaluateAsync(Axe);
        Assert.Equal([], (await page.EvaluateAsync<string[]>(Run)).Select(violation => $"{page.Url}: {violation}"));
        var room = await page.EvaluateAsync<int>("document.documentElement.clientWidth - document.documentElement.scrollWidth");
        Assert.Equal((page.Url, 0), (page.Url, room));
    }
}
