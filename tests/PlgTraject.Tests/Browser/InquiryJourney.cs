using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MimeKit;
using PlgTraject.Tests.Browser.Pages;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>
/// The whole story: a visitor reads and asks, a colleague signs in and reads it. With JavaScript and without.
/// </summary>
public sealed partial class InquiryJourney(BrowserFixture app) : IClassFixture<BrowserFixture>
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

        await app.HasStaff();
        await app.Visit(page => ReadTheLead(page, school, reference), javaScript, width);
        Assert.Equal(LeadStatus.InConversation, await app.Database(database => database.Leads
            .Where(lead => lead.School == school).Select(lead => lead.Status).SingleAsync(Stop)));
    }

    private async Task ReadTheSite(IPage page)
    {
        var practical = app.Programme.Practical;
        var menu = new SiteMenu(page);
        await page.GotoAsync("/");
        await Expect(page).ToHaveTitleAsync(app.Programme.FullTitle);
        await menu.Go("Programma");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = app.Programme.Sessions[^1].Title }))
            .ToBeVisibleAsync();
        await menu.Go("Tarief");
        var share = DutchText.Euro(practical.PricePer(practical.CoalitionMinimum)).Replace('\u00A0', ' ');
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = share, Exact = true })).ToBeVisibleAsync();
    }

    private async Task DownloadTheBrochure(IPage page)
    {
        await new SiteMenu(page).Go("Brochure");
        var link = page.GetByRole(AriaRole.Link, new() { Name = $"{app.Programme.Actions.Brochure} (PDF)" });
        var answer = await page.APIRequest.GetAsync(
            new Uri(app.Address, await link.GetAttributeAsync("href")).ToString());
        Assert.True(answer.Ok);
        var beginning = System.Text.Encoding.ASCII.GetString((await answer.BodyAsync())[..5]);
        Assert.Equal("%PDF-", beginning);
    }

    private async Task<string> Ask(IPage page, string school)
    {
        var form = await new InquiryPage(page).Open();
        await form.Name.FillAsync("Zoë van den Bérg");
        await form.Send.ClickAsync();

        // What is missing is said on top and at the field, and what was typed is still there.
        await Expect(page).ToHaveTitleAsync(StartsWithFault());
        await Expect(form.Mistakes).ToBeFocusedAsync();
        await form.Mistakes.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(form.School).ToBeFocusedAsync();
        await Expect(form.Name).ToHaveValueAsync("Zoë van den Bérg");

        await form.TellMore();
        await form.Role("Schoolleider of teamleider").CheckAsync();
        await form.School.FillAsync(school);
        await form.Email.FillAsync("zoe@regenboog.example");
        await form.Phone.FillAsync("06 - 12 34 56 78");
        await form.Participants(app.Programme.Practical.CoalitionMaximum).CheckAsync();
        await form.Question.FillAsync("Wat vraagt het van ons team?");
        var thanks = await form.SendAndBeThanked();

        await Expect(page.GetByText(app.Programme.Contact.AnswerText).First).ToBeVisibleAsync();
        return await thanks.Reference.InnerTextAsync();
    }

    /// <summary>Follows the link of the mail, which leads past the sign-in page.</summary>
    private static async Task ReadTheLead(IPage page, string school, string reference)
    {
        var signIn = await new SignInPage(page).OpenBefore(LeadPage.AddressOf(reference));
        await signIn.SignIn();
        var lead = new LeadPage(page);
        await Expect(lead.Heading(school)).ToBeVisibleAsync();

        await lead.AllLeads.ClickAsync();
        var leads = new LeadListPage(page);
        await leads.Search(school);
        await leads.Lead(school).ClickAsync();
        await Expect(lead.Text("Wat vraagt het van ons team?")).ToBeVisibleAsync();
        await lead.ChangeStatus("In gesprek");
        await Expect(lead.Move("Nieuw", "In gesprek")).ToBeVisibleAsync();
        await lead.SignOut();
        await Expect(signIn.Heading).ToBeVisibleAsync();
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
