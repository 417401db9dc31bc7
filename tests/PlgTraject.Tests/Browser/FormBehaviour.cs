using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PlgTraject.Tests.Browser.Pages;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Web;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>What JavaScript adds to the inquiry form.</summary>
public sealed class FormBehaviour(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    [Fact]
    public Task Leave_WrongAddress_ExplainsAtOnceAndForgives() => app.Visit(async page =>
    {
        var form = await new InquiryPage(page).Open();
        await form.Email.FillAsync("zoe@");
        await form.Email.BlurAsync();
        await Expect(form.Mistake("Email")).ToContainTextAsync("e-mailadres");
        await Expect(form.Email).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(form.Email).ToHaveAttributeAsync("aria-describedby", "Email-hint Email-error");

        await form.Email.FillAsync("zoe@regenboog.example");
        await Expect(form.Mistake("Email")).ToHaveCountAsync(0);
        await Expect(form.Email).ToHaveAttributeAsync("aria-describedby", "Email-hint");
    });

    /// <summary>Whatever the server takes as an address.</summary>
    [Theory]
    [InlineData("Jan de Vries <jan@linde.example.nl>")]
    [InlineData("paul.o'kane@linde.example.nl")]
    [InlineData("zoë@bücher.example")]
    [InlineData("\u200Bjan@linde.example.nl\u00A0")]
    public Task Send_AddressThatTheServerTakes_IsSent(string email) => app.Visit(async page =>
    {
        var form = await new InquiryPage(page).Open();
        await form.Fill($"Adres {email.Length}");
        await form.Email.FillAsync(email);
        await form.Email.BlurAsync();
        await Expect(form.MistakesAtFields).ToHaveCountAsync(0);
        await form.Send.ClickAsync();
        // Letters with accents before the at sign cannot be sent; the server tells that.
        await Expect(email.StartsWith("zoë", StringComparison.Ordinal)
            ? form.Mistake("Email")
            : new ThanksPage(page).Heading).ToBeVisibleAsync();
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Open_Form_IsShortAndOpensWithAKey(bool javaScript) => app.Visit(async page =>
    {
        var form = await new InquiryPage(page).Open();
        await Expect(form.Phone).ToBeHiddenAsync();
        await form.Question.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(form.Phone).ToBeVisibleAsync();

        // Wrong in that part: it stands open when it comes back.
        await form.Fill("Open");
        await form.Phone.FillAsync(new string('9', 200));
        await form.Send.ClickAsync();
        await Expect(form.Mistake("Phone")).ToBeVisibleAsync();
    }, javaScript, width: 320);

    [Fact]
    public Task Leave_UntouchedField_SaysNothing() => app.Visit(async page =>
    {
        var form = await new InquiryPage(page).Open();
        await form.Name.FocusAsync();
        await form.School.FocusAsync();
        await Expect(form.MistakesAtFields).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Return_AfterLeaving_FindsTheDraft() => app.Visit(async page =>
    {
        var form = await new InquiryPage(page).Open();
        await form.Name.FillAsync("Zoë");
        await form.TellMore();
        await form.Role("Leraar").CheckAsync();
        await form.Question.FillAsync("Een lang verhaal");

        await page.GotoAsync(Addresses.Pricing);
        await form.Open();

        await Expect(form.Name).ToHaveValueAsync("Zoë");
        await Expect(form.Role("Leraar")).ToBeCheckedAsync();
        await Expect(form.Role("Leraar")).ToBeVisibleAsync();
        await Expect(form.Question).ToHaveValueAsync("Een lang verhaal");
    });

    [Fact]
    public Task Send_Done_ForgetsTheDraft() => app.Visit(async page =>
    {
        var form = await new InquiryPage(page).Open();
        await form.Fill("Vergeten");
        await form.SendAndBeThanked();

        await form.Open();
        await Expect(form.Name).ToHaveValueAsync("");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_DoubleClick_AsksOnce(bool javaScript)
    {
        var school = $"Dubbel {javaScript}";
        await app.Visit(async page =>
        {
            var form = await new InquiryPage(page).Open();
            await form.Fill(school);
            await form.Send.DblClickAsync();
            await Expect(new ThanksPage(page).Heading).ToBeVisibleAsync();
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
                var form = await new InquiryPage(page).Open();
                await form.School.FillAsync("De Regenboog");
                await form.Email.FillAsync("zoe@");
                await form.Send.ClickAsync();
                await Expect(form.Mistakes).ToBeFocusedAsync();
                await Expect(form.Mistakes).ToHaveRoleAsync(AriaRole.Alert);
                answer =
                [
                    await page.TitleAsync(), await form.Mistakes.InnerHTMLAsync(),
                    .. await form.FieldsWithMistakes.AllInnerTextsAsync(),
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
        await page.GotoAsync(Addresses.Pricing);
        var form = await new InquiryPage(page).Open();
        await form.Send.ClickAsync();
        await form.Send.ClickAsync();
        await Expect(form.Mistakes).ToHaveCountAsync(1);
        Assert.Equal(0, posts);

        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wat het traject kost" })).ToBeVisibleAsync();
        await page.GoForwardAsync();
        await form.Fill("Vooruit");
        await form.SendAndBeThanked();
    });

    [Fact]
    public Task Back_FromThankYou_CanSendAgain() => app.Visit(async page =>
    {
        var form = await new InquiryPage(page).Open();
        await form.Fill("Terug");
        var thanks = await form.SendAndBeThanked();
        var reference = await thanks.Reference.InnerTextAsync();

        await page.GoBackAsync();
        await form.Fill("Terug");
        await form.Send.ClickAsync();

        // The same form with the same content is the same question.
        await Expect(thanks.Reference).ToHaveTextAsync(reference);
    });
}
