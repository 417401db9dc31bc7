using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Tests.Infrastructure.Web.Forms;

/// <summary>
/// Forms whose token is stale, because of another tab, another session or a long lunch: nothing is done, nothing that
/// was typed is lost, and what is said is true. AuthorisationTests sends a wrong token to every address.
/// </summary>
public sealed class FormTokenTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string TokenField = "__RequestVerificationToken";

    private static readonly Dictionary<string, string> WrongToken = new() { [TokenField] = "van vroeger" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invite_StaleToken_ShowsTheFormAgainWithWhatWasTyped()
    {
        using var staff = await app.Staff();
        const string address = "nieuw.iemand@academica.example";

        using var stale = await staff.SubmitForm("/beheer/medewerkers", new Dictionary<string, string>(WrongToken)
        {
            ["Email"] = address,
            ["Role"] = "Reader",
        }, "main form[method=post]");

        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        var page = await stale.ReadHtml();
        Assert.Equal(address, ((IHtmlInputElement)page.QuerySelector("#Email")!).Value);
        Assert.Equal("Reader", page.QuerySelector("[name=Role]:checked")!.GetAttribute("value"));
        var said = Assert.Single(page.QuerySelectorAll(".error-summary li"));
        Assert.Contains("Er is nog niets verstuurd", said.TextContent, StringComparison.Ordinal);
        Assert.False(await HasAccount(address));

        using var again = await staff.SubmitForm(
            page, "/beheer/medewerkers", new Dictionary<string, string> { ["Email"] = address, ["Role"] = "Reader" },
            "main form[method=post]");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.True(await HasAccount(address));
    }

    [Fact]
    public async Task Password_StaleToken_ShowsNoPassword()
    {
        using var staff = await app.Staff();

        using var stale = await staff.SubmitForm("/beheer/wachtwoord", new Dictionary<string, string>(WrongToken)
        {
            ["Current"] = StaffSession.Password,
            ["New"] = "een andere lange zin",
        }, "main form[method=post]");

        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        var page = await stale.ReadHtml();
        Assert.DoesNotContain(StaffSession.Password, page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("een andere lange zin", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_StaleToken_LeadsToTheLeadAndTellsIt()
    {
        var lead = TestData.Lead("Oude pagina");
        await app.Has(lead);
        using var staff = await app.Staff();
        var url = $"/beheer/aanvragen/{lead.Reference}";

        using var stale = await staff.SubmitForm(
            url, new Dictionary<string, string>(WrongToken) { ["status"] = "Won" }, "form.status-form");

        Assert.Equal(url, stale.Headers.Location!.OriginalString);
        Assert.Contains("Er is nog niets gewijzigd", await staff.Said(stale), StringComparison.Ordinal);
        Assert.Equal(LeadStatus.New, await app.Database(database => database.Leads
            .Where(found => found.Id == lead.Id).Select(found => found.Status).SingleAsync(Stop)));
    }

    /// <summary>What was chosen stands in the address of the page, which the browser tells.</summary>
    [Fact]
    public async Task Deletion_StaleToken_LeadsToThePageWithWhatWasChosen()
    {
        using var staff = await app.Staff();
        const string page = "/beheer/verdacht/verwijderen?kenmerk=PLG-00000-00000";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/beheer/verdacht/verwijderen")
        {
            Content = new FormUrlEncodedContent(WrongToken),
        };
        request.Headers.Referrer = new Uri(app.ClientOptions.BaseAddress, page);

        using var stale = await staff.SendAsync(request, Stop);

        Assert.Equal(page, stale.Headers.Location!.OriginalString);
        Assert.Contains("verouderd", await staff.Said(stale), StringComparison.Ordinal);
    }

    /// <summary>Another tab, opened by a link in a webmail, leaves the form of the first tab as it was.</summary>
    [Fact]
    public async Task Cookie_OfTheForm_IsSentFromALinkElsewhere()
    {
        using var answer = await app.Visitor().GetAsync(Inquiry.Path, Stop);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("status", "")]
    [InlineData("mails/1/opnieuw", "")]
    [InlineData("wissen", "/wissen")]
    public async Task Post_SessionEnded_LeadsBackToThePageOfTheFormAfterSigningIn(string form, string page)
    {
        var lead = TestData.Lead("Sessie voorbij");
        await app.Has(lead);
        await app.HasStaff("voorbij@academica.example");
        using var browser = app.Visitor();
        var url = $"/beheer/aanvragen/{lead.Reference}";
        using var content = new FormUrlEncodedContent(WrongToken);

        using var refused = await browser.PostAsync($"{url}/{form}", content, Stop);

        var signIn = refused.Headers.Location!.OriginalString;
        Assert.StartsWith("/beheer/inloggen?", signIn, StringComparison.Ordinal);
        Assert.Contains("niet bewaard", await browser.Said(refused), StringComparison.Ordinal);
        using var signedIn = await browser.SignIn("voorbij@academica.example", StaffSession.Password, signIn);
        Assert.Equal(url + page, signedIn.Headers.Location!.OriginalString);
        using var back = await browser.GetAsync(signedIn.Headers.Location, Stop);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task SignIn_SignedInAlready_LeadsToThePage()
    {
        await app.HasStaff("tabblad@academica.example");
        using var browser = app.Visitor();
        const string signIn = "/beheer/inloggen?terug=%2Fbeheer%2Fwachtwoord";
        // Two tabs with the page of signing in: the second is sent after the first.
        var second = await browser.GetHtml(signIn);
        using var first = await browser.SignIn("tabblad@academica.example", StaffSession.Password);
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);

        using var posted = await browser.SubmitForm(second, signIn, new Dictionary<string, string>
        {
            ["Email"] = "tabblad@academica.example",
            ["Password"] = "iets anders dan dit",
        });
        using var asked = await browser.GetAsync(signIn, Stop);

        Assert.Equal("/beheer/wachtwoord", posted.Headers.Location!.OriginalString);
        Assert.Equal("/beheer/wachtwoord", asked.Headers.Location!.OriginalString);
    }

    private Task<bool> HasAccount(string email) =>
        app.Database(database => database.Users.AnyAsync(user => user.Email == email, Stop));
}
