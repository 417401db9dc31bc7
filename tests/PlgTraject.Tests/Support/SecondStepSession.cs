using System.Net;
using PlgTraject.Web.Access.SecondStep;

namespace PlgTraject.Tests.Support;

/// <summary>Second steps, set up and used the way a person with an app does.</summary>
internal static class SecondStepSession
{
    public const string Path = "/beheer/tweede-stap";
    public const string CodePath = "/beheer/inloggen/code";

    /// <summary>The code an app shows now, or so many steps from now.</summary>
    public static string CodeOf(this AppFixture app, string key, int off = 0) =>
        OneTimeCode.At(key, OneTimeCode.StepOf(app.Clock.GetUtcNow()) + off);

    /// <summary>Sets it up in a session, through the page, and lets the time of that code pass.</summary>
    /// <returns>What the app was given, and the recovery codes.</returns>
    public static async Task<(string Key, IReadOnlyList<string> Recovery)> SetUpSecondStep(
        this AppFixture app, HttpClient browser, bool passTime = true)
    {
        var page = await browser.GetHtml(Path);
        var key = page.QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var answer = await browser.SubmitForm(page, Path, new Dictionary<string, string>
        {
            ["Code"] = app.CodeOf(key),
            ["Password"] = StaffSession.Password,
        }, "main form");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var codes = (await answer.ReadHtml()).QuerySelectorAll(".codes li").Select(item => item.TextContent).ToList();
        if (passTime)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        return (key, codes);
    }

    /// <summary>A browser that gave the right password, and no code yet.</summary>
    public static async Task<HttpClient> AtSecondStep(this AppFixture app, string email)
    {
        var browser = app.Visitor();
        using var answer = await browser.SignIn(email, StaffSession.Password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith(CodePath, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        return browser;
    }

    public static Task<HttpResponseMessage> GiveCode(this HttpClient browser, string code, string path = CodePath) =>
        browser.SubmitForm(path, new Dictionary<string, string> { ["Code"] = code }, "main form");
}
