using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Faults;

/// <summary>What random requests found to be errors of the server.</summary>
public sealed class UnreadableRequestTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/beheer/aanvragen")]
    [InlineData("/beheer/logboek")]
    [InlineData("/beheer/medewerkers")]
    [InlineData(Inquiry.Path)]
    public async Task Get_WithABodyThatIsNoForm_AnswersThePage(string path)
    {
        using var staff = await app.Staff();
        foreach (var type in (string[])["multipart/form-data; boundary=", "application/x-www-form-urlencoded"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("a[b=c"));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

            using var answer = await staff.SendAsync(request, Stop);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/beheer/aanvragen?a[b=c")]
    [InlineData("/beheer/logboek?[")]
    [InlineData("/beheer/wachtwoord?terug[=x")]
    public async Task Get_WithABracketTooFew_AnswersThePage(string path)
    {
        using var staff = await app.Staff();

        using var answer = await staff.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WithABracketTooFew_IsStored()
    {
        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With(("a[b", "c")));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    /// <summary>The token in a header, so that only the body is wrong.</summary>
    [Theory]
    [InlineData(Inquiry.Path)]
    [InlineData("/beheer/medewerkers")]
    public async Task Post_BodyThatIsNoForm_IsToldSo(string path)
    {
        using var staff = await app.Staff();
        var form = await staff.GetHtml(path);
        var token = form.QuerySelectorAll("main input[name='__RequestVerificationToken']")
            .OfType<IHtmlInputElement>().First();
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("RequestVerificationToken", token.Value);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("a"));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=");

        using var answer = await staff.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            "Dit verzoek konden we niet lezen", (await answer.ReadHtml()).QuerySelector("h1")!.TextContent);
    }
}
