using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PlgTraject.Tests.Browser.Pages;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>The trap in the form, and what staff do with what was caught. With JavaScript and without.</summary>
public sealed class QuarantineJourney(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task Trap_Always_IsOutOfReachOfPeople(int width) => app.Visit(async page =>
    {
        var form = await new InquiryPage(page).Open();
        await Expect(form.Trap).ToHaveCountAsync(1);
        await Expect(form.Trap).ToBeHiddenAsync();
        // By name and role is how a screen reader finds it.
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = InquiryPage.TrapLabel })).ToHaveCountAsync(0);

        var visited = new List<string>();
        await form.Name.FocusAsync();
        while (visited.LastOrDefault() != "BUTTON")
        {
            await page.Keyboard.PressAsync("Tab");
            visited.Add(
                await page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.tagName"));
            Assert.True(visited.Count < 60, "the keyboard does not reach the button");
        }

        Assert.Contains("Question", visited);
        Assert.DoesNotContain(InquiryPage.TrapId, visited);
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

        await app.VisitAsStaff(page => Judge(page, real, spam), javaScript, width);

        Assert.Equal(LeadStatus.New, await app.Database(database => database.Leads
            .Where(lead => lead.School == real).Select(lead => lead.Status).SingleAsync(Stop)));
        Assert.False(await app.Database(database => database.AllLeads.AnyAsync(lead => lead.School == spam, Stop)));
    }

    private static async Task SendCaught(IPage page, string school)
    {
        var form = await new InquiryPage(page).Open();
        await form.Fill(school);
        await form.Question.FillAsync("Sportsbetting, casino en jackpots [url=https://gok.example]hier[/url]");
        await form.SendAndBeThanked();
    }

    private static async Task Judge(IPage page, string real, string spam)
    {
        var leads = await new LeadListPage(page).Open();
        await leads.Suspects.ClickAsync();
        var quarantine = new QuarantinePage(page);
        await quarantine.Suspect(real).ClickAsync();
        await Expect(quarantine.Reason("Bevat forumcode met een link")).ToBeVisibleAsync();
        await quarantine.Release.ClickAsync();
        await Expect(new LeadPage(page).Move("Verdacht", "Nieuw")).ToBeVisibleAsync();

        await quarantine.Open();
        await Expect(quarantine.Suspect(real)).ToHaveCountAsync(0);
        await quarantine.Delete(spam);
        await Expect(quarantine.Heading).ToBeVisibleAsync();
        await Expect(quarantine.Suspect(spam)).ToHaveCountAsync(0);
    }
}
