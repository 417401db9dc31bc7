using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Browser;

/// <summary>
/// The tables of the staff area on a phone: all of a row is seen without moving sideways, and it is still a table.
/// </summary>
public sealed class StaffPhoneTests(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Table_OnAPhone_FitsAndIsATable()
    {
        var pages = (await ProductPages.Of(app)).Where(page => page.IsForStaff);
        var withTable = new List<string>();

        await app.VisitAsStaff(async browser =>
        {
            foreach (var page in pages)
            {
                await browser.GotoAsync(page.Address);
                foreach (var table in await browser.Locator("table").AllAsync())
                {
                    withTable.Add(page.Name);
                    await Check(browser, page, table);
                }
            }
        }, width: 360);

        // The lists that grow with the work are among them.
        Assert.Subset(
            withTable.ToHashSet(),
            new HashSet<string>
            {
                "LeadsController.Leads", "QuarantineController.Suspects", "AuditController.Audit",
                "ColleaguesController.Colleagues", "SessionsController.Sessions",
            });
    }

    /// <summary>Whatever somebody types: nothing makes the page wider than the smallest phone.</summary>
    [Fact]
    public async Task Page_WithWordsOfAHundredLetters_FitsOnThePhone()
    {
        var word = new string('w', 100);
        var lead = TestData.Lead(
            $"{word} {word}", word, word, $"{word[..60]}@{word[..60]}.example", with: Long);
        lead.Mails.Add(TestData.Mail(MailState.Parked, $"550 {word}"));
        var suspect = TestData.Lead(
            $"{word} {word}", word, word, $"{word[..60]}@{word[..60]}.example", LeadStatus.Suspect,
            suspicion: $"Gaat over {word} (10)", with: Long);
        await app.Has(lead, suspect);
        string[] pages =
        [
            "/beheer", $"/beheer/aanvragen/{lead.Reference}", $"/beheer/aanvragen/{lead.Reference}/wissen",
            "/beheer/verdacht", $"/beheer/verdacht/{suspect.Reference}",
        ];

        await app.VisitAsStaff(async browser =>
        {
            foreach (var page in pages)
            {
                await browser.GotoAsync(page);
                Assert.Equal((page, ""), (page, await browser.EvaluateAsync<string>("""
                    [document.documentElement, ...document.querySelectorAll('.table-scroll')]
                      .filter(one => one.scrollWidth > one.clientWidth)
                      .map(one => `${one.nodeName} ${one.className} ${one.scrollWidth}`).join('\n')
                    """)));
            }
        }, width: 320);

        LeadDetails Long(LeadDetails details) => details with { Question = word + word, Phone = word[..30] };
    }

    private static async Task Check(IPage browser, ProductPage page, ILocator table)
    {
        // A table that is not made for a phone may be moved sideways, in a region of its own that a keyboard reaches.
        Assert.Equal((page.Address, 0), (page.Address, await browser.EvaluateAsync<int>("""
            [document.documentElement, ...document.querySelectorAll('.table-scroll')]
              .filter(one => one.scrollWidth > one.clientWidth
                && !one.matches('.table-scroll[role=region][tabindex="0"]:not(:has(.table--stacked))')).length
            """)));
        Assert.Equal((page.Address, "table"), (page.Address, await table.EvaluateAsync<string>("""
            table => {
              const shown = getComputedStyle(table).display === "table";
              const role = element => shown || element.hasAttribute("role");
              const parts = [table, ...table.querySelectorAll("tr, th, td")];
              return parts.every(role) ? "table" : "its parts have lost their role";
            }
            """)));
        Assert.True(await table.GetByRole(AriaRole.Columnheader).CountAsync() >= 2, $"{page} names its columns");
        var row = table.GetByRole(AriaRole.Row).Nth(1);
        Assert.Equal((page.Address, 1), (page.Address, await row.GetByRole(AriaRole.Rowheader).CountAsync()));
        Assert.True(await row.GetByRole(AriaRole.Cell).CountAsync() >= 1, $"{page} has cells in its rows");
    }
}
