using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Features.Inquiries;

/// <summary>A form that stands open while a month ends.</summary>
public sealed class TurnOfTheMonthTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_MonthThatWasOfferedWhenTheFormWasOpened_IsTaken()
    {
        // Half past eleven in the evening of 31 December, in the Netherlands.
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 22, 30, 0, TimeSpan.Zero));
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var typed = Inquiry.With(("School", "Nieuwjaar"), ("WishedStart", "2027-01"));

        // With a mistake elsewhere first: the month is still chosen when the form comes back.
        typed["Name"] = "";
        using var wrong = await visitor.SubmitForm(page, Inquiry.Path, typed);
        var again = await wrong.ReadHtml();
        Assert.Equal("#Name", Assert.Single(again.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal("2027-01", ((IHtmlSelectElement)again.QuerySelector("#WishedStart")!).Value);
        typed["Name"] = "Zoë";
        using var answer = await visitor.SubmitForm(again, Inquiry.Path, typed);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(new DateOnly(2027, 1, 1), await app.Database(database => database.AllLeads
            .Where(lead => lead.School == "Nieuwjaar").Select(lead => lead.WishedStart).SingleAsync(Stop)));

        // Two days later nobody can have it open any more.
        app.Clock.Advance(TimeSpan.FromDays(2));
        using var late = await app.Visitor().SubmitForm(Inquiry.Path, typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
    }
}
