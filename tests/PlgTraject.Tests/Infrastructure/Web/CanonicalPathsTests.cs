using System.Net;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure.Web;

public sealed class CanonicalPathsTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("/tarief/", "/tarief")]
    [InlineData("/Tarief", "/tarief")]
    [InlineData("/TARIEF//", "/tarief")]
    [InlineData("/Contact/?van=brief&q=a%2Fb", "/contact?van=brief&q=a%2Fb")]
    [InlineData("/Vraag-naar-de-mogelijkheden/", "/vraag-naar-de-mogelijkheden")]
    [InlineData("/tarief.", "/tarief")]
    [InlineData("/tarief)", "/tarief")]
    [InlineData("/tarief%20", "/tarief")]
    [InlineData("/Tarief/).", "/tarief")]
    [InlineData("/tarief%C2%A0%E2%80%9D?van=brief", "/tarief?van=brief")]
    [InlineData("/programma,", "/programma")]
    [InlineData("/contact%3E", "/contact")]
    [InlineData("/)", "/")]
    [InlineData("/brochure/de-school-als-plg.pdf.", "/brochure/de-school-als-plg.pdf")]
    public async Task Get_OtherSpelling_RedirectsOnceToThePage(string asked, string canonical)
    {
        var visitor = app.Visitor();
        using var redirect = await visitor.GetAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, redirect.StatusCode);
        Assert.Equal(canonical, redirect.Headers.Location!.OriginalString);
        using var page = await visitor.GetAsync(canonical, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?van=brief")]
    [InlineData("/tarief?van=Brief/")]
    public async Task Get_Canonical_IsAnsweredAtOnce(string path)
    {
        using var page = await app.Visitor().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("//evil.example/tarief")]
    [InlineData("//evil.example/%2e%2e/Tarief/")]
    [InlineData("/%5Cevil.example/")]
    [InlineData("/Tarief/%2F%2Fevil.example")]
    [InlineData("//Tarief/")]
    [InlineData("//evil.example/beheer/).")]
    public async Task Get_AnotherSiteInThePath_IsNotFollowed(string path)
    {
        // Written out: a relative address with two slashes would be read as another host by the client itself.
        using var answer = await app.Visitor().GetAsync(
            new Uri("http://localhost" + path), TestContext.Current.CancellationToken);

        Assert.Null(answer.Headers.Location);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_ThanksPage_KeepsItsCapitals()
    {
        using var sent = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With());
        var thanks = sent.Headers.Location!.ToString();
        Assert.NotEqual(thanks.ToLowerInvariant(), thanks);

        using var answer = await app.Visitor().GetAsync(thanks, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Get_ThanksOrStaffPageWithAPastedEnd_RedirectsToThePage()
    {
        using var sent = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With(("School", "Geplakt")));
        var thanks = sent.Headers.Location!.OriginalString;

        using var toThanks = await app.Visitor().GetAsync($"{thanks}.", TestContext.Current.CancellationToken);
        using var toLead = await app.Visitor()
            .GetAsync("/beheer/aanvragen/PLG-00000-00000)", TestContext.Current.CancellationToken);

        Assert.Equal(thanks, toThanks.Headers.Location!.OriginalString);
        Assert.Equal("/beheer/aanvragen/PLG-00000-00000", toLead.Headers.Location!.OriginalString);
    }

    /// <summary>A unit that nobody knows is ignored (RFC 9110, section 14.2).</summary>
    [Theory]
    [InlineData("/brochure/de-school-als-plg.pdf")]
    [InlineData("/css/site.css")]
    [InlineData("/tarief")]
    public async Task Get_PartInAnotherUnit_AnswersTheWhole(string path)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Range", "items=0-1");
            using var answer = await app.Visitor().SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Get_PasswordManagersAddress_LeadsToThePage()
    {
        using var staff = await app.Staff();

        using var answer = await staff.GetAsync("/.well-known/change-password", TestContext.Current.CancellationToken);

        Assert.Equal("/beheer/wachtwoord", answer.Headers.Location!.OriginalString);
        using var page = await staff.GetAsync(answer.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Post_OtherSpelling_IsNotRedirected()
    {
        using var answer = await app.Visitor().PostAsync(
            "/Vraag-naar-de-mogelijkheden/", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        // It reached the form, which shows what was sent again, because a form without a token is not taken.
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.ReadHtml()).QuerySelector("#Question"));
    }

    [Fact]
    public async Task Head_OtherSpelling_Redirects()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/Tarief");
        using var answer = await app.Visitor().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("/tarief", answer.Headers.Location!.OriginalString);
    }
}
