using Microsoft.Playwright;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>What looks like spam: the list, one of it, and the question before it is deleted.</summary>
internal sealed class QuarantinePage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Verdachte aanvragen" });
    public ILocator Suspect(string school) => page.GetByRole(AriaRole.Link, new() { Name = school, Exact = true });
    public ILocator Reason(string words) => page.GetByText(words);
    public ILocator Release => page.GetByRole(AriaRole.Button, new() { Name = "Geef vrij" });

    public async Task<QuarantinePage> Open()
    {
        await page.GotoAsync(Addresses.Staff.Quarantine);
        return this;
    }

    public async Task Delete(string school)
    {
        await page.GetByLabel($"Kies {school}").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Verwijder wat gekozen is" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Verwijder 1 verdachte aanvraag" }).ClickAsync();
    }
}
