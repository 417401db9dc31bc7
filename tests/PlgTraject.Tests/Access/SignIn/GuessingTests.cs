using System.Net;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Access.SignIn;

/// <summary>
/// Somebody who guesses passwords is slowed down, is locked out and learns nothing. Every test starts a product of its
/// own, because the guesses of a client are counted over all accounts.
/// </summary>
public sealed class GuessingTests : IAsyncDisposable
{
    private const string Email = "sanne@academica.example";

    private readonly AppFixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Two mistakes are free; then 10 seconds, 30 seconds, and a quarter of an hour.</summary>
    [Fact]
    public async Task Account_GuessedAt_WaitsLongerEachTime()
    {
        await _app.HasStaff(Email);
        foreach (var seconds in (int[])[0, 0, 10, 30, 900, 900])
        {
            await Guess(Email);
            if (seconds > 0)
            {
                _app.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
                Assert.False(await SignsIn(), $"within {seconds} seconds");
                _app.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        Assert.True(await SignsIn());
        // Then it begins anew.
        await Guess(Email);
        await Guess(Email);
        Assert.True(await SignsIn());
    }

    [Fact]
    public async Task Account_LeftAloneForAnHour_BeginsAnew()
    {
        await _app.HasStaff(Email);
        await Guess(Email);
        await Guess(Email);
        _app.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));

        await Guess(Email);

        Assert.True(await SignsIn());
    }

    /// <summary>Each guess is counted, however many come at once: after the third the others have to wait.</summary>
    [Fact]
    public async Task Account_ManyGuessesAtOnce_AreCountedOneByOne()
    {
        await _app.HasStaff(Email);
        var browsers = Enumerable.Range(0, 8).Select(_ => _app.Visitor()).ToList();
        var pages = await Task.WhenAll(browsers.Select(browser => browser.GetHtml(StaffSession.SignInPath)));

        await Task.WhenAll(browsers.Select((browser, index) => browser.SubmitForm(
            pages[index],
            StaffSession.SignInPath,
            new Dictionary<string, string> { ["Email"] = Email, ["Password"] = $"gok {index}" })));

        var failures = await _app.Database(database => database.Users.Where(user => user.Email == Email)
            .Select(user => user.AccessFailedCount).SingleAsync(Stop));
        Assert.Equal(3, failures);
        Assert.False(await SignsIn());
    }

    /// <summary>Twenty guesses are free, at whatever accounts; then 10 seconds, 20, 40 and so on.</summary>
    [Fact]
    public async Task Client_GuessingAtManyAccounts_HasToWaitLongerEachTime()
    {
        await _app.HasStaff(Email);
        await GuessAtTwentyAccounts();

        Assert.False(await SignsIn());
        _app.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(await SignsIn());
        await Guess("nog.niemand@academica.example");
        _app.Clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(await SignsIn());
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await SignsIn());
    }

    [Fact]
    public async Task Client_WaitingAtTheFirstStep_WaitsAtTheSecondToo()
    {
        await _app.HasStaff(Email);
        var (key, _) = await _app.SetUpSecondStep(await _app.Staff(Email));
        var browser = await _app.AtSecondStep(Email);
        await GuessAtTwentyAccounts();

        using var refused = await browser.GiveCode(_app.CodeOf(key));
        _app.Clock.Advance(TimeSpan.FromSeconds(10));
        using var later = await browser.GiveCode(_app.CodeOf(key));

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (refused.StatusCode, later.StatusCode));
    }

    /// <summary>The time is measured by a command outside the tests.</summary>
    [Fact]
    public async Task Answer_WhateverIsWrong_IsTheSameToTheLetter()
    {
        const string off = "uit@academica.example";
        const string invited = "uitgenodigd@academica.example";
        const string secondStep = "tweestaps@academica.example";
        await _app.HasStaff(Email);
        await _app.HasStaff(off);
        await _app.HasStaff(invited);
        await _app.SetUpSecondStep(await _app.Staff(secondStep));
        await _app.Database(async database =>
        {
            await database.Users.Where(user => user.Email == off)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(user => user.DeactivatedAt, AppFixture.Start.UtcDateTime), Stop);
            return await database.Users.Where(user => user.Email == invited).ExecuteUpdateAsync(
                set => set
                    .SetProperty(user => user.PasswordHash, (string?)null)
                    .SetProperty(user => user.EmailConfirmed, false),
                Stop);
        });

        var wrong = await Seen(Email, "dit is het niet hoor");
        for (var guess = 0; guess < 3; guess++)
        {
            await Guess(Email);
        }

        Assert.Equal(wrong, await Seen(Email, StaffSession.Password));
        Assert.Equal(wrong, await Seen("onbekend@academica.example", "dit is het niet hoor"));
        Assert.Equal(wrong, await Seen("geen adres", "dit is het niet hoor"));
        Assert.Equal(wrong, await Seen(off, StaffSession.Password));
        Assert.Equal(wrong, await Seen(invited, StaffSession.Password));
        Assert.Equal(wrong, await Seen(secondStep, "dit is het niet hoor"));
        Assert.Equal(wrong, await Seen(Email, new string('x', 300)));
        await GuessAtTwentyAccounts();

        // The client has to wait.
        Assert.Equal(wrong, await Seen(secondStep, StaffSession.Password));
    }

    [Fact]
    public async Task ChangePassword_GuessedInAnOpenSession_IsLocked()
    {
        var browser = await _app.Staff(Email);
        for (var guess = 0; guess < 3; guess++)
        {
            using var wrong = await Change(browser, $"een gok naar {guess}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var right = await Change(browser, StaffSession.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
        Assert.False(await SignsIn());
    }

    private static Task<HttpResponseMessage> Change(HttpClient browser, string current) => browser.SubmitForm(
        "/beheer/wachtwoord",
        new Dictionary<string, string> { ["Current"] = current, ["New"] = "een heel ander geheim" },
        "main form");

    /// <summary>As many as a client has free, at once: each takes as long as one that waits for the others.</summary>
    private Task GuessAtTwentyAccounts() =>
        Task.WhenAll(Enumerable.Range(0, 20).Select(number => Guess($"niemand{number}@academica.example")));

    private async Task Guess(string email)
    {
        using var answer = await _app.Visitor().SignIn(email, "dit is het niet hoor");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private async Task<bool> SignsIn()
    {
        using var answer = await _app.Visitor().SubmitForm(StaffSession.SignInPath, new Dictionary<string, string>
        {
            ["Email"] = Email,
            ["Password"] = StaffSession.Password,
        }, "main form");
        return answer.StatusCode == HttpStatusCode.SeeOther;
    }

    /// <summary>
    /// All that somebody sees of an answer: the status, the headers with their values, the names of the cookies, and
    /// the page without its token and without what was typed.
    /// </summary>
    private async Task<string> Seen(string email, string password)
    {
        using var answer = await _app.Visitor().SignIn(email, password);
        var page = await answer.ReadHtml();
        page.QuerySelector("#Email")!.RemoveAttribute("value");
        foreach (var token in page.QuerySelectorAll("input[name='__RequestVerificationToken']"))
        {
            token.RemoveAttribute("value");
        }

        return string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Content-Length" or "Set-Cookie"))
            .OrderBy(header => header.Key).Select(header => $"{header.Key}: {string.Join(' ', header.Value)}")
            .Prepend(answer.StatusCode.ToString())
            .Append(string.Join(' ', answer.Headers.TryGetValues("Set-Cookie", out var cookies)
                ? cookies.Select(cookie => cookie.Split('=')[0]) : []))
            .Append(page.DocumentElement.OuterHtml));
    }
}
