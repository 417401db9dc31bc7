using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>Where a colleague sets up a second step.</summary>
internal sealed class OwnSecondStepPage(IPage page)
{
    public const string Address = Addresses.Staff.OwnSecondStep;

    public ILocator TurnOn => page.GetByRole(AriaRole.Button, new() { Name = "Zet de tweede stap aan" });
    public ILocator Mistakes => page.Locator(".error-summary");
    public ILocator CodesHeading => page.GetByRole(AriaRole.Heading, new() { Name = "Bewaar je herstelcodes" });
    public ILocator FirstRecoveryCode => page.Locator(".codes li").First;

    public async Task<OwnSecondStepPage> Open()
    {
        await page.GotoAsync(Address);
        return this;
    }

    /// <summary>What somebody would type into an app who cannot scan the picture.</summary>
    public async Task<string> Key() =>
        (await page.Locator(".key").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);

    public async Task Confirm(string code)
    {
        await page.GetByLabel("Code die de app nu toont").FillAsync(code);
        await page.GetByLabel("Je wachtwoord").FillAsync(StaffSession.Password);
        await TurnOn.ClickAsync();
    }
}
