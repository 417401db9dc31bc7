using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Inquiries;

/// <summary>
/// These tests hold for each field of the form. A field that is added fails here until every place knows it.
/// </summary>
public sealed class FieldsTests(AppFixture app) : IClassFixture<AppFixture>
{
    public static TheoryData<string> Fields =>
    [
        .. typeof(InquiryForm).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.Name).Where(name => name != nameof(InquiryForm.PrivacyVersion)),
    ];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Form_EachField_IsOnThePage(string field) =>
        Assert.NotNull((await app.Visitor().GetHtml(Inquiry.Path)).QuerySelector($"#inquiry-form [name={field}]"));

    /// <summary>Far more than anybody types fits in no column: the visitor is told, and nothing is lost.</summary>
    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Send_FarTooLong_NamesTheField(string field)
    {
        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With((field, new string('x', 5000))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.ReadHtml()).QuerySelector($".error-summary a[href='#{field}']"));
    }

    [Fact]
    public async Task Send_EveryFieldFilledIn_IsAFactForStaff()
    {
        var everything = Inquiry.With(("School", "Tot in het laatste veld"));
        Assert.Equal(
            Fields.Select(row => row.Data).Order(StringComparer.Ordinal),
            everything.Keys.Order(StringComparer.Ordinal));

        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, everything);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var lead = await app.Database(database => database.Leads.SingleAsync(
            found => found.School == everything["School"], TestContext.Current.CancellationToken));
        Assert.All(LeadFacts.Of(lead), fact => Assert.NotNull(fact.Value));
    }
}
