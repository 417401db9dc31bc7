using Microsoft.Playwright;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>How to reach the provider, and whether it can be called now.</summary>
internal sealed class ContactPage(IPage page)
{
    public ILocator OpenNow => page.Locator("#open-now");
    public ILocator Main => page.Locator("main");

    public async Task<ContactPage> Open()
    {
        await page.GotoAsync(Addresses.Contact);
        return this;
    }
}
