using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>What JavaScript adds to the inquiry form.</summary>
[Collection(BrowserTests.Name)]
public sealed class FormBehaviour(BrowserFixture app)
{
    private const string Path = "/vraag-naar-de-mogelijkheden";

    [Fact]
    public Task Leave_WrongAddress_ExplainsAtOnceAndForgives() => app.Visit(async page =>
    {
        await page.GotoAsync(Path);
        var email = page.GetByLabel("Je e-mailadres");
        await email.FillAsync("zoe@");
        await email.BlurAsync();
        await Expect(page.Locator("#Email-error")).ToContainTextAsync("e-mailadres");
        await Expect(email).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(email).ToHaveAttributeAsync("aria-describedby", "Email-hint Email-error");

        await email.FillAsync("zoe@regenboog.example");
        await Expect(page.Locator("#Email-error")).ToHaveCountAsync(0);
        await Expect(email).ToHaveAttributeAsync("aria-describedby", "Email-hint");
    });

    [Fact]
    public Task Leave_UntouchedField_SaysNothing() => app.Visit(async page =>
    {
        await page.GotoAsync(Path);
        await page.GetByLabel("Je naam").FocusAsync();
        await page.GetByLabel("Naam van je school").FocusAsync();
        await Expect(page.Locator(".field__error")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Return_AfterLeaving_FindsTheDraft() => app.Visit(async page =>
    {
        await page.GotoAsync(Path);
        await page.GetByLabel("Je naam").FillAsync("Zoë");
        await page.GetByLabel("Leraar").CheckAsync();
        await page.Locator("#Question").FillAsync("Een lang verhaal");

        await page.GotoAsync("/tarief");
        await page.GotoAsync(Path);

        await Expect(page.GetByLabel("Je naam")).ToHaveValueAsync("Zoë");
        await Expect(page.GetByLabel("Leraar")).ToBeCheckedAsync();
        await Expect(page.Locator("#Question")).ToHaveValueAsync("Een lang verhaal");
    });

    [Fact]
    public Task Send_Done_ForgetsTheDraft() => app.Visit(async page =>
    {
        await page.GotoAsync(Path);
        await Fill(page, "Vergeten");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bedankt" })).ToBeVisibleAsync();

        await page.GotoAsync(Path);
        await Expect(page.GetByLabel("Je naam")).ToHaveValueAsync("");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_DoubleClick_AsksOnce(bool javaScript)
    {
        var school = $"Dubbel {javaScript}";
        await app.Visit(async page =>
        {
            await page.GotoAsync(Path);
            await Fill(page, school);
            await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).DblClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bedankt" })).ToBeVisibleAsync();
        }, javaScript);

        Assert.Equal(1, await app.Database(database => database.Leads
            .CountAsync(lead => lead.School == school, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Send_Incomplete_ShowsWhatTheServerWould()
    {
        async Task<string[]> Answer(bool javaScript)
        {
            string[] answer = [];
            await app.Visit(async page =>
            {
                await page.GotoAsync(Path);
                await page.GetByLabel("Naam van je school").FillAsync("De Regenboog");
                await page.GetByLabel("Je e-mailadres").FillAsync("zoe@");
                await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
                var summary = page.Locator(".error-summary");
                await Expect(summary).ToBeFocusedAsync();
                await Expect(summary).ToHaveRoleAsync(AriaRole.Alert);
                answer =
                [
                    await page.TitleAsync(), await summary.InnerHTMLAsync(),
                    .. await page.Locator(".field--error").AllInnerTextsAsync(),
                ];
            }, javaScript);
            return answer;
        }

        var answer = await Answer(javaScript: true);

        Assert.Equal(await Answer(javaScript: false), answer);
        Assert.Equal(4, answer.Length);
    }

    [Fact]
    public Task Send_Incomplete_PostsNothingSoThatBackAsksNothing() => app.Visit(async page =>
    {
        var posts = 0;
        page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        await page.GotoAsync("/tarief");
        await page.GotoAsync(Path);
        var send = page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" });
        await send.ClickAsync();
        await send.ClickAsync();
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(1);
        Assert.Equal(0, posts);

        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wat het traject kost" })).ToBeVisibleAsync();
        await page.GoForwardAsync();
        await Fill(page, "Vooruit");
        await send.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bedankt" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task Back_FromThankYou_CanSendAgain() => app.Visit(async page =>
    {
        await page.GotoAsync(Path);
        await Fill(page, "Terug");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bedankt" })).ToBeVisibleAsync();
        var reference = await page.Locator(".reference").InnerTextAsync();

        await page.GoBackAsync();
        await Fill(page, "Terug");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();

        // The same form with the same content is the same question.
        await Expect(page.Locator(".reference")).ToHaveTextAsync(reference);
    });

    private static async Task Fill(IPage page, string school)
    {
        await page.GetByLabel("Je naam").FillAsync("Zoë");
        await page.GetByLabel("Naam van je school").FillAsync(school);
        await page.GetByLabel("Je e-mailadres").FillAsync("zoe@regenboog.example");
    }
}
