using System.Net;
using Microsoft.AspNetCore.Hosting;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Access.SecondStep;

/// <summary>Where the setting asks everybody for a second step.</summary>
public sealed class RequiredSecondStepTests(RequiredSecondStepTests.Required app)
    : IClassFixture<RequiredSecondStepTests.Required>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StaffRole.Reader)]
    [InlineData(StaffRole.Administrator)]
    public async Task Session_WithoutASecondStep_CanOnlySetItUpOrSignOut(StaffRole role)
    {
        var browser = await app.Staff($"{role}@academica.example".ToLowerInvariant(), "Nog Niet", role);
        string[] open =
        [
            "SignInController.", "SignOutController.", "SecondStepController.", "OwnSecondStepController.",
            "ForgottenPasswordController.", "InvitationController.", "FirstAccountController.", "OpenIdController.",
        ];
        var closed = Endpoints.Of(app)
            .Where(endpoint => endpoint.Path("x").StartsWith("/beheer", StringComparison.Ordinal)
                && !open.Any(name => endpoint.Name.StartsWith(name, StringComparison.Ordinal))).ToList();
        Assert.True(closed.Count >= 15);

        foreach (var endpoint in closed)
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(endpoint.Method), endpoint.Path("PLG-00000-00000"));
            using var answer = await browser.SendAsync(request, Stop);
            Assert.Equal(
                (endpoint.Name, HttpStatusCode.SeeOther, "/beheer/tweede-stap"),
                (endpoint.Name, answer.StatusCode, answer.Headers.Location?.ToString()));
        }

        var page = await browser.GetHtml("/beheer/tweede-stap");
        Assert.Null(page.QuerySelector("nav"));
        Assert.Contains("verplicht", page.QuerySelector(".notice--warning")!.TextContent, StringComparison.Ordinal);
        using var signedOut = await browser.SubmitForm("/beheer/tweede-stap", [], "form.sign-out");
        Assert.Equal("/beheer/inloggen", signedOut.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Session_ThatSetItUp_IsOpenAtOnce()
    {
        var browser = await app.Staff("klaar@academica.example");

        await app.SetUpSecondStep(browser);

        using var answer = await browser.GetAsync("/beheer/medewerkers", Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>A new telephone: the second step goes, and the next page is the one to set it up.</summary>
    [Fact]
    public async Task Session_ThatTurnedItOff_IsClosedAgain()
    {
        var browser = await app.Staff("ander@academica.example");
        var (key, _) = await app.SetUpSecondStep(browser);
        var page = await browser.GetHtml("/beheer/tweede-stap");
        page.QuerySelector("main form")!.SetAttribute("action", "/beheer/tweede-stap/uit");
        using var off = await browser.SubmitForm(
            page, "/beheer/tweede-stap", new Dictionary<string, string> { ["Code"] = app.CodeOf(key) }, "main form");

        using var answer = await browser.GetAsync("/beheer", Stop);

        Assert.Equal("/beheer/tweede-stap", answer.Headers.Location!.ToString());
    }

    public sealed class Required : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder) =>
            builder.UseSetting("Staff:RequireSecondStep", "true");
    }
}
