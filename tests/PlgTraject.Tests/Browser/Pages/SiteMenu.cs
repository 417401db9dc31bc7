using Microsoft.Playwright;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>The main menu of the public site.</summary>
internal sealed class SiteMenu(IPage page)
{
    public Task Go(string name) => page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" })
        .GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
}
