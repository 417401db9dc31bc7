using Microsoft.Playwright;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Browser;

/// <summary>A table on a phone: all of a row is seen without moving sideways, and it is still a table.</summary>
internal static class PhoneTable
{
    /// <param name="browser">As wide as a phone.</param>
    /// <param name="page">The page it shows.</param>
    /// <param name="table">A table of that page.</param>
    public static async Task Check(IPage browser, ProductPage page, ILocator table)
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
