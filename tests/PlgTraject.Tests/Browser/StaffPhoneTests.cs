using Microsoft.Playwright;
using PlgTraject.Tests.Support;

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
