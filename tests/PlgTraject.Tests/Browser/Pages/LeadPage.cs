using Microsoft.Playwright;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>One lead, as staff see it.</summary>
internal sealed class LeadPage(IPage page)
{
    public ILocator Heading(string school) =>
        page.GetByRole(AriaRole.Heading, new() { Name = school, Exact = true });

    public ILocator AllLeads => page.GetByRole(AriaRole.Link, new() { Name = "Alle aanvragen" });

    /// <summary>What is said once about what was just done.</summary>
    public ILocator Notice => page.GetByRole(AriaRole.Status);
    public ILocator Text(string words) => page.GetByText(words);
    public ILocator Move(string from, string to) => page.GetByText($"Van '{from}' naar '{to}'");

    public static string AddressOf(string reference) => Addresses.Staff.Lead(reference);

    public async Task<LeadPage> Open(string reference)
    {
        await page.GotoAsync(AddressOf(reference));
        return this;
    }

    /// <summary>Opens the menu behind one's name, and signs out there.</summary>
    public async Task SignOut()
    {
        await page.Locator(".account > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log uit" }).ClickAsync();
    }

    public async Task ChangeStatus(string status)
    {
        await page.GetByLabel(status).CheckAsync();
        await SaveStatus();
    }

    public Task SaveStatus() => page.GetByRole(AriaRole.Button, new() { Name = "Bewaar status" }).ClickAsync();
}
