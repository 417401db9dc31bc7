using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Web;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>What scripts add to the list and the board: keys, and dragging with a mouse.</summary>
public sealed class LeadKeysTests(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Keys_OnTheList_GoFromRowToRowUnlessSomebodyTypesOrSwitchesThemOff()
    {
        var (older, newer) = (TestData.Lead(school: "Toets een"), TestData.Lead(school: "Toets twee"));
        await app.Has(older, newer);
        await app.VisitAsStaff(async page =>
        {
            await page.GotoAsync(Addresses.Staff.LeadsWhere((Addresses.Staff.WordsParameter, "toets")));
            await Expect(page.Locator("#toetsen")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("j");
            await Expect(page.Locator($"#{older.Reference}")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("k");
            await Expect(page.Locator($"#{newer.Reference}")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Control+j");
            await page.Keyboard.PressAsync("/");
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("?");
            await Expect(page.Locator("#zoek")).ToBeFocusedAsync();
            await Expect(page.Locator("#zoek")).ToHaveValueAsync("j?");

            await page.Locator($"#{newer.Reference}").FocusAsync();
            await page.Keyboard.PressAsync("?");
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Zet de toetsen uit" }).ClickAsync();
            await page.Keyboard.PressAsync("Escape");
            await page.ReloadAsync();
            await page.Locator($"#{newer.Reference}").FocusAsync();
            await page.Keyboard.PressAsync("j");
            await Expect(page.Locator($"#{newer.Reference}")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Toets twee" })).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Drag_ACard_MovesItAndKeepsTheFocus()
    {
        var lead = TestData.Lead(school: "Sleep mij");
        await app.Has(lead);
        await app.VisitAsStaff(async page =>
        {
            await page.GotoAsync(Addresses.Staff.BoardWhere((Addresses.Staff.WordsParameter, "sleep")));
            var card = page.Locator($".card:has(#{lead.Reference})");
            await card.DragToAsync(page.Locator("[data-status=Offer]"));
            await Expect(page.Locator($"[data-status=Offer] #{lead.Reference}")).ToBeFocusedAsync();

            await card.DragToAsync(page.Locator("[data-status=Lost]"));
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kies waarom");
            await Expect(page.Locator($"[data-status=Offer] #{lead.Reference}")).ToBeVisibleAsync();
        });
    }
}
