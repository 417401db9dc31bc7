using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Tests.Features.Staff.Leads;

/// <summary>The board without JavaScript.</summary>
public sealed class BoardTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Board = "/beheer/aanvragen/bord";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Board_ManyLeads_ShowsTheFirstOfEachStatusAndLinksToTheRest()
    {
        await app.Has(
            [
                .. Enumerable.Range(1, 52).Select(number => TestData.Lead(school: $"Vol {number}")),
                TestData.Lead(school: "Vol klaar", status: LeadStatus.Won), TestData.Lead(school: "Anders"),
            ]);

        var page = await (await app.Staff()).GetHtml(Board + "?zoek=vol&status=Won");

        var column = page.QuerySelector("[data-status=New]")!;
        Assert.Equal("Nieuw 52", column.QuerySelector("h2")!.TextContent);
        Assert.Equal(50, column.QuerySelectorAll(".card").Length);
        Assert.Equal(
            "/beheer/aanvragen?zoek=vol&status=New", column.QuerySelector(":scope > p a")!.GetAttribute("href"));
        Assert.Equal("Vol klaar", page.QuerySelector("details[data-status=Won] .card a")!.TextContent);
        Assert.Null(page.QuerySelector("details[data-status][open]"));
    }

    [Fact]
    public async Task Move_Card_GoesThereAndKeepsBoardAndPlace()
    {
        var (staff, lead) = await Store("Zet mij");

        using var moved = await Move(staff, lead, await staff.GetHtml(Board + "?zoek=zet"), "Offer");

        Assert.Equal($"{Board}?zoek=zet#{lead.Reference}", moved.Headers.Location!.OriginalString);
        Assert.Equal("De aanvraag staat nu bij 'Offerte'.", await staff.Said(moved));
        Assert.NotNull(Card(await staff.GetHtml(Board + "?zoek=zet"), "Offer", lead));
    }

    [Fact]
    public async Task Move_ToLost_AsksWhyFirst()
    {
        var (staff, lead) = await Store("Raak mij kwijt");

        using var asked = await Move(staff, lead, await staff.GetHtml(Board), "Lost");
        var page = await asked.ReadHtml();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        var card = Card(page, "New", lead)!;
        Assert.Equal("Lost", ((IHtmlSelectElement)card.QuerySelector("select[name=naar]")!).Value);
        Assert.Equal($"#waarom-{lead.Reference}", page.QuerySelector(".error-summary a")!.GetAttribute("href"));

        using var moved = await Move(staff, lead, page, "Lost", ("waarom", "Price"));

        Assert.Equal(HttpStatusCode.SeeOther, moved.StatusCode);
        Assert.Equal(LostReason.Price, (await Read(lead)).LostReason);
    }

    [Fact]
    public async Task Move_ColleagueWasFirst_SaysSoAndLeavesTheCard()
    {
        var (staff, lead) = await Store("Wie het eerst komt");
        var page = await staff.GetHtml(Board);
        using (await Move(staff, lead, page, "Offer"))
        {
            using var second = await Move(staff, lead, page, "InConversation");
            var refused = await second.ReadHtml();

            Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
            Assert.Contains("'Offerte'", refused.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(Card(refused, "Offer", lead));
            Assert.Equal(LeadStatus.Offer, (await Read(lead)).Status);
        }
    }

    private static IElement? Card(IHtmlDocument page, string status, Lead lead) =>
        page.QuerySelector($"[data-status={status}] .card:has(#{lead.Reference})");

    private static Task<HttpResponseMessage> Move(
        HttpClient staff, Lead lead, IHtmlDocument page, string to, params (string Name, string Value)[] more) =>
        staff.SubmitForm(
            page, Board, [new("naar", to), .. more.Select(one => KeyValuePair.Create(one.Name, one.Value))],
            $".card:has(#{lead.Reference}) form");

    private async Task<(HttpClient Staff, Lead Lead)> Store(string school)
    {
        var lead = TestData.Lead(school: school);
        await app.Has(lead);
        return (await app.Staff(), lead);
    }

    private Task<Lead> Read(Lead lead) => app.Database(database =>
        database.Leads.AsNoTracking().SingleAsync(one => one.Id == lead.Id, Stop));
}
