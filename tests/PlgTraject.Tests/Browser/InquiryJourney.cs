using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MimeKit;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data.Leads;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>The whole story: a visitor reads and asks, a member of staff reads it. With JavaScript and without.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class InquiryJourney(BrowserFixture app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(true, 360)]
    public async Task Visitor_ReadsDownloadsAndAsks_StaffSeesIt(bool javaScript, int width)
    {
        var school = $"De Regenboog {javaScript} {width}";
        var reference = "";

        await app.Visit(async page =>
        {
            await ReadTheSite(page);
            await DownloadTheBrochure(page);
            reference = await Ask(page, school);
        }, javaScript, width);

        var lead = await app.Database(database => database.Leads.SingleAsync(lead => lead.School == school, Stop));
        Assert.Equal(reference, lead.Reference);
        Assert.Equal("+31612345678", lead.Phone);
        await Eventually.True(async () => await CountMails(reference) == 2, "both mails are in the pickup folder");

        await app.HasStaff("sanne@academica.example");
        await app.Visit(page => ReadTheLead(page, school, reference), javaScript, width);
        Assert.Equal(LeadStatus.InConversation, await app.Database(database => database.Leads
            .Where(lead => lead.School == school).Select(lead => lead.Status).SingleAsync(Stop)));
    }

    [Fact]
    public async Task FirstAccount_ThroughTheLink_OpensTheStaffArea()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<FirstAccount>();
        // The account of the other journeys may be there already: then the link must be dead.
        var isMissing = await first.IsMissingAsync(Stop);

        await app.Visit(async page =>
        {
            await page.GotoAsync($"/beheer/eerste-account?code={first.NewCode()}");
            if (!isMissing)
            {
                await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Deze link werkt niet meer" })).ToBeVisibleAsync();
                return;
            }

            await page.GetByLabel("Je naam").FillAsync("Sanne Bakker");
            await page.GetByLabel("Je e-mailadres").FillAsync("sanne@academica.example");
            await page.GetByLabel("Kies een wachtwoord").FillAsync(StaffSession.Password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Maak account" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Aanvragen" })).ToBeVisibleAsync();
        });
    }

    private static async Task ReadTheSite(IPage page)
    {
        await page.GotoAsync("/");
        await Expect(page).ToHaveTitleAsync("De school als Professionele Leergemeenschap (PLG)");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" })
            .GetByRole(AriaRole.Link, new() { Name = "Programma" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bijeenkomst 10" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" })
            .GetByRole(AriaRole.Link, new() { Name = "Tarief" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "€ 4.625" })).ToBeVisibleAsync();
    }

    private async Task DownloadTheBrochure(IPage page)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" })
            .GetByRole(AriaRole.Link, new() { Name = "Brochure" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Download brochure (PDF)" });
        var answer = await page.APIRequest.GetAsync(new Uri(app.Address, await link.GetAttributeAsync("href")).ToString());
        Assert.True(answer.Ok);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString((await answer.BodyAsync())[..5]), StringComparison.Ordinal);
    }

    private static async Task<string> Ask(IPage page, string school)
    {
        await page.GotoAsync("/vraag-naar-de-mogelijkheden");
        await page.GetByLabel("Je naam").FillAsync("Zoë van den Bérg");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();

        // What is missing is said on top and at the field, and what was typed is still there.
        await Expect(page).ToHaveTitleAsync(StartsWithFault());
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await page.Locator(".error-summary").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByLabel("Naam van je school")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Je naam")).ToHaveValueAsync("Zoë van den Bérg");

        await page.GetByLabel("Schoolleider of teamleider").CheckAsync();
        await page.GetByLabel("Naam van je school").FillAsync(school);
        await page.GetByLabel("Je e-mailadres").FillAsync("zoe@regenboog.example");
        await page.GetByLabel("Je telefoonnummer").FillAsync("06 - 12 34 56 78");
        await page.GetByLabel("4 personen").CheckAsync();
        await page.Locator("#Question").FillAsync("Wat vraagt het van ons team?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bedankt voor je vraag" })).ToBeVisibleAsync();
        await Expect(page.GetByText("binnen 48 uur").First).ToBeVisibleAsync();
        return await page.Locator(".reference").InnerTextAsync();
    }

    private static async Task ReadTheLead(IPage page, string school, string reference)
    {
        await page.GotoAsync($"/beheer/aanvragen/{reference}");
        await page.GetByLabel("E-mailadres").FillAsync("sanne@academica.example");
        await page.GetByLabel("Wachtwoord").FillAsync(StaffSession.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = school, Exact = true })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Alle aanvragen" }).ClickAsync();
        await page.GetByLabel("Zoek op naam").FillAsync(school);
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoek" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = school, Exact = true }).ClickAsync();
        await Expect(page.GetByText("Wat vraagt het van ons team?")).ToBeVisibleAsync();
        await page.GetByLabel("In gesprek").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar status" }).ClickAsync();
        await Expect(page.GetByText("Van 'Nieuw' naar 'In gesprek'")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log uit" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Inloggen" })).ToBeVisibleAsync();
    }

    /// <summary>How many mails about a lead are written, one to staff and one to the visitor.</summary>
    private async Task<int> CountMails(string reference)
    {
        var folder = Path.Combine(app.Folder, "mail");
        var mails = new List<MimeMessage>();
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [])
        {
            mails.Add(await MimeMessage.LoadAsync(file, Stop));
        }

        return mails.Where(mail => mail.Subject!.Contains(reference, StringComparison.Ordinal))
            .Select(mail => mail.To.Mailboxes.Single().Address).Distinct().Count();
    }

    [GeneratedRegex("^Fout: ")]
    private static partial Regex StartsWithFault();
}
