using Microsoft.Playwright;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>What must be done today, where staff begin.</summary>
internal sealed class TodayPage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Vandaag", Exact = true });
}
