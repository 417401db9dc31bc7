using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>Where a colleague types address and password, and the page after it that asks for a code.</summary>
internal sealed class SignInPage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Inloggen" });
    public ILocator Send => page.GetByRole(AriaRole.Button, new() { Name = "Log in" });
    public ILocator Mistakes => page.Locator(".error-summary");

    public ILocator CodeHeading => page.GetByRole(AriaRole.Heading, new() { Name = "Tweede stap" });
    public ILocator NoTelephone => page.GetByRole(AriaRole.Link, new() { Name = "Telefoon niet bij de hand?" });
    public ILocator RecoveryCode => page.GetByLabel("Herstelcode");

    /// <summary>Comes here by asking for a page that only colleagues see.</summary>
    public async Task<SignInPage> OpenBefore(string address = Addresses.Staff.Root)
    {
        await page.GotoAsync(address);
        return this;
    }

    public async Task SignIn(string email = StaffSession.Email)
    {
        await page.GetByLabel("E-mailadres").FillAsync(email);
        await page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(StaffSession.Password);
        await Send.ClickAsync();
    }
}
