using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>Where the link of the first start leads.</summary>
internal sealed class FirstAccountPage(IPage page)
{
    public ILocator Gone => page.GetByRole(AriaRole.Heading, new() { Name = "Deze link werkt niet meer" });

    public async Task<FirstAccountPage> Open(string code)
    {
        await page.GotoAsync(Addresses.Staff.FirstAccountWith(code));
        return this;
    }

    public async Task Make(string name, string email)
    {
        await page.GetByLabel("Je naam").FillAsync(name);
        await page.GetByLabel("Je e-mailadres").FillAsync(email);
        await page.GetByLabel("Kies een wachtwoord").FillAsync(StaffSession.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak account" }).ClickAsync();
    }
}
