using Microsoft.Playwright;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>What a visitor sees who has asked.</summary>
internal sealed class ThanksPage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Bedankt voor je vraag" });
    public ILocator Reference => page.Locator(".reference");
}
