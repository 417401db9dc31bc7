using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Tests.Features.Staff.Bulk;

/// <summary>One act with several leads: counted, confirmed, and told what was not done.</summary>
public sealed class LeadBulkTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Form = "form[method=post][action='/beheer/aanvragen/samen']";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Give_TickedLeads_AreCountedConfirmedAndGiven()
    {
        var (staff, esther) = (await app.Staff(), await Colleague("Esther"));
        var leads = Enumerable.Range(1, 4).Select(number => TestData.Lead(school: $"Geven {number}")).ToList();
        leads[3].OwnerId = esther;
        await app.Has(leads);
        var list = await staff.GetHtml("/beheer/aanvragen?zoek=geven");
        Assert.Equal(4, list.QuerySelectorAll("tbody input[form=samen]").Length);

        var page = await staff.GetHtml(
            $"/beheer/aanvragen/samen?zoek=geven&doe=eigenaar:{esther}" + Ticked(leads));
        var lines = page.QuerySelectorAll("main > ul > li").Select(line => line.TextContent).ToList();
        using var done = await staff.SubmitForm(page, "/beheer", [], Form);

        Assert.Equal(["3 aanvragen van niemand naar Esther", "1 staat al zo"], lines);
        Assert.Equal("/beheer/aanvragen?zoek=geven", done.Headers.Location!.OriginalString);
        Assert.Equal("3 aanvragen zijn nu van Esther.", await staff.Said(done));
        Assert.All(await Stored("Geven"), lead => Assert.Equal(esther, lead.OwnerId));
        Assert.Equal(3, await Events("LeadAssigned", leads));
    }

    /// <summary>A whole list, a reason that is asked before anything is done, and a colleague who was first.</summary>
    [Fact]
    public async Task Move_WholeListWhileAColleagueMovesOne_DoesTheRestAndSaysWhy()
    {
        var (staff, leads) = (await app.Staff(), Enumerable.Range(1, 3)
            .Select(number => TestData.Lead(school: $"Kwijt {number}")).ToList());
        await app.Has(leads);
        var page = await staff.GetHtml("/beheer/aanvragen/samen?zoek=kwijt&alles=ja&doe=status:Lost");
        // It came after the page counted.
        await app.Has(TestData.Lead(school: "Kwijt later"));

        using var asked = await staff.SubmitForm(page, "/beheer", [], Form);
        var again = await asked.ReadHtml();
        await app.Database(async database =>
        {
            (await database.Leads.SingleAsync(lead => lead.School == "Kwijt 2", Stop))
                .MoveTo(LeadStatus.Offer, AppFixture.Start.UtcDateTime);
            return await database.SaveChangesAsync(Stop);
        });
        using var partly = await staff.SubmitForm(again, "/beheer", [new("waarom", "Price")], Form);
        var left = await partly.ReadHtml();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal("Kies waarom deze scholen niet meedoen", again.QuerySelector(".field__error")!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, partly.StatusCode);
        Assert.Equal("Bij 1 aanvraag was een collega je voor", left.QuerySelector(".notice h2")!.TextContent);
        Assert.Equal("1 aanvraag van 'Offerte' naar 'Verloren'", left.QuerySelector("main > ul > li")!.TextContent);
        Assert.Equal("Price", ((IHtmlSelectElement)left.QuerySelector("#waarom")!).Value);
        Assert.Equal(
            [LeadStatus.Lost, LeadStatus.Offer, LeadStatus.Lost, LeadStatus.New],
            (await Stored("Kwijt")).Select(lead => lead.Status));

        using var last = await staff.SubmitForm(left, "/beheer", [new("waarom", "Price")], Form);

        Assert.Equal("1 aanvraag staat nu op 'Verloren'.", await staff.Said(last));
        Assert.Equal(LostReason.Price, (await Stored("Kwijt"))[1].LostReason);
    }

    [Fact]
    public async Task Confirm_NothingTickedOrChosen_SaysSoAndKeepsWhatWasTicked()
    {
        var (staff, lead) = (await app.Staff(), TestData.Lead());
        await app.Has(lead);

        var nothing = await staff.GetHtml("/beheer/aanvragen/samen?doe=status:Won");
        var noAct = await staff.GetHtml("/beheer/aanvragen/samen?doe=eigenaar:onbekend" + Ticked([lead]));

        Assert.Contains("niets aangevinkt", nothing.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            lead.Reference, noAct.QuerySelector("form.bulk input[name=kenmerk]")!.GetAttribute("value"));
    }

    private static string Ticked(IEnumerable<Lead> leads) =>
        string.Concat(leads.Select(one => $"&kenmerk={one.Reference}"));

    private async Task<string> Colleague(string name)
    {
        await app.HasStaff($"{name}@academica.example".ToLowerInvariant(), name, StaffRole.Advisor);
        return await app.Database(database => database.Users.Where(one => one.DisplayName == name)
            .Select(one => one.Id).SingleAsync(Stop));
    }

    private Task<List<Lead>> Stored(string school) => app.Database(database => database.Leads.AsNoTracking()
        .Where(lead => lead.School.StartsWith(school)).OrderBy(lead => lead.Id).ToListAsync(Stop));

    private Task<int> Events(string kind, IEnumerable<Lead> leads)
    {
        var ids = leads.Select(lead => lead.Id).ToList();
        return app.Database(database => database.LeadEvents
            .CountAsync(one => one.Kind == kind && ids.Contains(one.LeadId), Stop));
    }
}
