using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Browser.Pages;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access.Accounts;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>Whoever started the product follows the link it wrote, in a product that has no account yet.</summary>
public sealed class FirstAccountJourney(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task FirstAccount_ThroughTheLink_OpensTheStaffAreaOnce()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var code = scope.ServiceProvider.GetRequiredService<FirstAccount>().NewCode();

        await app.Visit(async page =>
        {
            var form = await new FirstAccountPage(page).Open(code);
            Assert.Equal([], await Accessibility.Faults(page));
            await form.Make("Sanne Bakker", StaffSession.Email);
            await Expect(new TodayPage(page).Heading).ToBeVisibleAsync();

            await form.Open(code);
            await Expect(form.Gone).ToBeVisibleAsync();
        });
    }
}
