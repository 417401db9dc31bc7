using Microsoft.Playwright;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>The list of leads.</summary>
internal sealed class LeadListPage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Aanvragen" });
    public ILocator Suspects => page.GetByRole(AriaRole.Link, new() { Name = "Verdacht" });
    public ILocator Lead(string school) => page.GetByRole(AriaRole.Link, new() { Name = school, Exact = true });

    public async Task<LeadListPage> Open()
    {
        await page.GotoAsync(Addresses.Staff.Leads);
        return this;
    }

    public async Task Search(string words)
    {
        await page.GetByLabel("Zoek op naam").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoek" }).ClickAsync();
    }
}
