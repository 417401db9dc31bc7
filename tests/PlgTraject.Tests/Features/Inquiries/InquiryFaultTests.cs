using System.Net;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Features.Inquiries;

/// <summary>The database is down.</summary>
public sealed class InquiryFaultTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_DatabaseDown_KeepsTextAndGivesPhoneNumber()
    {
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        await app.RenameTable("Leads", "Gone");

        using var answer = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());
        using var thanks = await visitor.GetAsync($"{Inquiry.Path}/bedankt/PLG-00000-00000", Stop);
        await app.RenameTable("Gone", "Leads");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var again = await answer.ReadHtml();
        Assert.Contains(
            TestContent.Programme.Contact.Phone,
            again.QuerySelector(".notice--error")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("24", again.QuerySelector("#Question")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.InternalServerError, thanks.StatusCode);
        Assert.Contains(
            "ging iets mis", (await thanks.ReadHtml()).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        using var retry = await visitor.SubmitForm(again, Inquiry.Path, Inquiry.With());
        Assert.Equal(HttpStatusCode.SeeOther, retry.StatusCode);
    }
}
