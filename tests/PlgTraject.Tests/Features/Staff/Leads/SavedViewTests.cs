using System.Net;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Features.Staff.Leads;

public sealed class SavedViewTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task View_SavedRenamedAndRemoved_StandsBesideTheTabsOfItsOwnerOnly()
    {
        var reader = await app.Staff("lies@academica.example", "Lies Lezer", StaffRole.Reader);
        const string list = "/beheer/aanvragen?zoek=linde&van=2026-12-01";
        var page = await reader.GetHtml(list + "&pagina=2");
        var save = page.QuerySelector(".own-views .quiet")!.GetAttribute("href")!;

        using var empty = await reader.SubmitForm(save, [new("Name", " ")], "form.form");
        using var saved = await reader.SubmitForm(save, [new("Name", "De linden")], "form.form");
        using var again = await reader.SubmitForm(save, [new("Name", "de LINDEN")], "form.form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(list, saved.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var shown = (await reader.GetHtml(list)).QuerySelector(".own-views [aria-current]")!;
        Assert.Equal(("De linden", list), (shown.TextContent, shown.GetAttribute("href")));

        var change = (await reader.GetHtml(list)).QuerySelector(".own-views .quiet")!.GetAttribute("href")!;
        using var renamed = await reader.SubmitForm(change, [new("Name", "Linden")], "form.form");
        Assert.Equal(
            "Linden", (await reader.GetHtml("/beheer/aanvragen")).QuerySelector(".own-views a")!.TextContent);

        var colleague = await app.Staff();
        Assert.Null((await colleague.GetHtml(list)).QuerySelector(".own-views [aria-current]"));
        // It is of somebody else.
        using var taken = await colleague.GetAsync(change, Stop);
        Assert.Equal(HttpStatusCode.NotFound, taken.StatusCode);

        using var removed = await reader.SubmitForm(change, [], "form.below-list");
        Assert.Equal("De lijst Linden is weggehaald. De aanvragen blijven.", await reader.Said(removed));
        Assert.Null((await reader.GetHtml("/beheer/aanvragen")).QuerySelector(".own-views a"));
    }

    /// <summary>Only parameters of a list are kept, so that a kept list leads nowhere else.</summary>
    [Fact]
    public async Task Save_OtherParameters_AreNotKept()
    {
        var staff = await app.Staff();
        using var saved = await staff.SubmitForm(
            "/beheer/aanvragen/lijsten?bron=Mail&terug=https://kwaad.example&status=//kwaad",
            [new("Name", "Per mail")], "form.form");

        var view = await app.Database(database =>
            database.SavedViews.AsNoTracking().SingleAsync(one => one.Name == "Per mail", Stop));
        Assert.Equal("bron=Mail", view.Query);
        Assert.Equal("/beheer/aanvragen?bron=Mail", saved.Headers.Location!.OriginalString);
    }
}
