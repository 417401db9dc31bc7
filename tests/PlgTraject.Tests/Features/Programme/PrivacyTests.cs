using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Inquiries;

namespace PlgTraject.Tests.Features.Programme;

public sealed class PrivacyTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static readonly Dictionary<string, string> Named = new()
    {
        [nameof(InquiryForm.Name)] = "je naam",
        [nameof(InquiryForm.Role)] = "je functie",
        [nameof(InquiryForm.School)] = "de naam van je school",
        [nameof(InquiryForm.Town)] = "de plaats van je school",
        [nameof(InquiryForm.Email)] = "je e-mailadres",
        [nameof(InquiryForm.Phone)] = "je telefoonnummer",
        [nameof(InquiryForm.Participants)] = "met hoeveel mensen je meedoet",
        [nameof(InquiryForm.Place)] = "waar je de bijeenkomsten wilt",
        [nameof(InquiryForm.WishedStart)] = "wanneer je wilt beginnen",
        [nameof(InquiryForm.Question)] = "je vraag",
    };

    /// <summary>A field added to the form fails here until the page names it too.</summary>
    [Fact]
    public async Task Privacy_Anonymous_NamesEveryFieldOfTheForm()
    {
        var page = await app.Visitor().GetHtml("/privacy");

        var items = page.QuerySelectorAll("main li").Select(item => item.TextContent).ToList();
        var fields = typeof(InquiryForm).GetProperties()
            .Where(property => property.Name != nameof(InquiryForm.PrivacyVersion)).Select(property => property.Name);
        Assert.All(fields, field => Assert.Contains(Named[field], items));
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
