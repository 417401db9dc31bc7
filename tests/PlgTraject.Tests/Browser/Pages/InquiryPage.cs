using Microsoft.Playwright;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Browser.Pages;

/// <summary>The form with which a school asks.</summary>
internal sealed class InquiryPage(IPage page)
{
    public const string Address = Addresses.Inquiry;

    public ILocator Name => page.GetByLabel("Je naam");
    public ILocator Role(string name) => page.GetByLabel(name);
    public ILocator School => page.GetByLabel("Naam van je school");
    public ILocator Email => page.GetByLabel("Je e-mailadres");
    public ILocator Phone => page.GetByLabel("Je telefoonnummer");
    public ILocator Participants(int number) => page.GetByLabel($"{number} personen");
    public ILocator Question => page.Locator("#Question");

    /// <summary>What only machines fill in.</summary>
    public ILocator Trap => page.Locator($"#{TrapId}");
    public const string TrapId = "Onderwerp";
    public const string TrapLabel = "Laat dit veld leeg";

    public ILocator Send => page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" });

    /// <summary>The list of mistakes on top.</summary>
    public ILocator Mistakes => page.Locator(".error-summary");
    public ILocator Mistake(string field) => page.Locator($"#{field}-error");
    public ILocator FieldsWithMistakes => page.Locator(".field--error");
    public ILocator MistakesAtFields => page.Locator(".field__error");

    public async Task<InquiryPage> Open()
    {
        await page.GotoAsync(Address);
        return this;
    }

    /// <summary>Opens the part with what need not be told.</summary>
    public Task TellMore() => page.GetByText("Alvast iets meer vertellen").ClickAsync();

    /// <summary>Fills in what must be, for a school of this name.</summary>
    public async Task Fill(string school)
    {
        await Name.FillAsync("Zoë");
        await School.FillAsync(school);
        await Email.FillAsync("zoe@regenboog.example");
    }

    /// <summary>Sends it, and sees the page of thanks.</summary>
    public async Task<ThanksPage> SendAndBeThanked()
    {
        await Send.ClickAsync();
        var thanks = new ThanksPage(page);
        await thanks.Heading.WaitForAsync();
        return thanks;
    }
}
