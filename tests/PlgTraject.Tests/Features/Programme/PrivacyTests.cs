using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Programme;

public sealed class PrivacyTests(AppFixture app) : IClassFixture<AppFixture>
{
    /// <summary>A field added to the form fails here until the page names it too.</summary>
    [Fact]
    public async Task Privacy_Anonymous_NamesEveryFieldOfTheForm()
    {
        var page = await app.Visitor().GetHtml("/privacy");

        var items = page.QuerySelectorAll("main li").Select(item => item.TextContent).ToList();
        var fields = typeof(InquiryForm).GetProperties()
            .Where(property => property.Name != nameof(InquiryForm.PrivacyVersion)).Select(property => property.Name);
        Assert.All(fields, field => Assert.Contains(LeadFacts.All.Single(row => row.Property == field).Asked, items));
    }

    [Fact]
    public async Task Privacy_Anonymous_SaysWhomToAsk()
    {
        var page = await app.Visitor().GetHtml("/privacy");

        var contact = app.Programme.Contact;
        Assert.NotNull(page.QuerySelector($"main a[href='mailto:{contact.Email}']"));
        Assert.Contains(
            $"{contact.PostalCode} {contact.City}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
