using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Staff.Leads;

/// <summary>A page asks the database as often with many leads as with few.</summary>
public sealed class QueryCountTests(CountingFixture app) : IClassFixture<CountingFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("?status=New")]
    [InlineData("?zoek=regenboog")]
    [InlineData("?zoek=nergens")]
    [InlineData("?pagina=999")]
    [InlineData("?op=eigenaar-omlaag&van=2026-12-01&antwoord=OnTime")]
    public async Task List_FewOrManyLeads_AsksAsOften(string query)
    {
        var browser = await app.Staff();
        await app.Has(TestData.Lead());
        var few = await app.Count(() => browser.GetHtml("/beheer/aanvragen" + query));
        await app.Has([.. Enumerable.Range(0, 600).Select(_ => TestData.Lead())]);

        // Two of them are about the session, and one is about the mails that the menu counts.
        Assert.InRange(few, 9, 15);
        // Of a search with more than 500 matches the others are counted.
        Assert.InRange(await app.Count(() => browser.GetHtml("/beheer/aanvragen" + query)), few, few + 1);
    }

    [Fact]
    public async Task Board_FewOrManyLeads_AsksAsOften()
    {
        var browser = await app.Staff();
        await app.Has(TestData.Lead());
        var few = await app.Count(() => browser.GetHtml("/beheer/aanvragen/bord"));
        await app.Has([.. Enumerable.Range(0, 100).Select(_ => TestData.Lead())]);

        Assert.Equal(few, await app.Count(() => browser.GetHtml("/beheer/aanvragen/bord")));
    }

    [Fact]
    public async Task Today_FewOrManyLeads_AsksAsOften()
    {
        var browser = await app.Staff();
        var old = AppFixture.Start.UtcDateTime.AddDays(-10);
        await app.Has([.. Enumerable.Range(0, 20).Select(_ => TestData.Lead(createdAt: old))]);
        var few = await app.Count(() => browser.GetHtml("/beheer"));
        await app.Has([.. Enumerable.Range(0, 600).Select(_ => TestData.Lead(createdAt: old))]);

        Assert.Equal(few, await app.Count(() => browser.GetHtml("/beheer")));
    }

    [Fact]
    public async Task Lead_FewOrManyMailsAndChanges_AsksAsOften()
    {
        var browser = await app.Staff();
        var (few, many) = (TestData.Lead(), TestData.Lead());
        many.Mails.AddRange(Enumerable.Range(0, 20).Select(_ => TestData.Mail()));
        many.Events.AddRange(Enumerable.Range(0, 20).Select(_ => LeadEvent.Of(
            new LeadStatusMoved(LeadStatus.New, LeadStatus.Offer), AppFixture.Start.UtcDateTime, null, "Eva de Wit")));
        await app.Has(few, many);

        Assert.Equal(
            await app.Count(() => browser.GetHtml($"/beheer/aanvragen/{few.Reference}")),
            await app.Count(() => browser.GetHtml($"/beheer/aanvragen/{many.Reference}")));
    }
}
