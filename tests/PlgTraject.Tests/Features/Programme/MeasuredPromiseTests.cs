using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads.Figures;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Tests.Features.Programme;

/// <summary>The promise is 72 hours here.</summary>
public sealed class MeasuredPromiseTests(MeasuredPromiseTests.Fixture app) : IClassFixture<MeasuredPromiseTests.Fixture>
{
    private const string Words = "laatste 90 dagen";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTime Now => AppFixture.Start.UtcDateTime;

    [Fact]
    public async Task Pages_EnoughAnswers_TellItWithoutAskingTheDatabase()
    {
        var visitor = app.Visitor();
        // Nineteen in time; besides them what is too old, what runs still, and what is no question of a school.
        await app.Has([
            .. Enumerable.Range(0, 19).Select(hours => Question(20, hours + 1)),
            Question(91, 1), Question(1, null),
            TestData.Lead(status: LeadStatus.Suspect, createdAt: Now.AddDays(-20))]);
        await Measure();
        using var before = await visitor.GetAsync("/contact", Stop);
        Assert.DoesNotContain(Words, await before.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        await app.Has(Question(89, 80), Question(4, null));
        await Measure();

        var contact = await visitor.GetHtml("/contact");
        var home = await visitor.GetHtml("/");
        Assert.All([contact, home], page => Assert.Contains(
            "Van de 21 vragen in de laatste 90 dagen kregen er 19 binnen 72 uur antwoord (90%). "
            + "De helft had antwoord binnen 11 uur.",
            page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(
            "/contact#antwoordtijd", home.QuerySelector("main a[href*='#antwoordtijd']")!.GetAttribute("href"));
        Assert.NotNull(contact.GetElementById("antwoordtijd"));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/contact");
        again.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var changed = await visitor.SendAsync(again, Stop);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(before.Headers.ETag, changed.Headers.ETag);
        Assert.Equal(0, await app.Count(() => visitor.GetHtml("/")));
    }

    private static Lead Question(int daysAgo, int? hours)
    {
        var lead = TestData.Lead(createdAt: Now.AddDays(-daysAgo));
        if (hours is { } after)
        {
            lead.Answer(lead.ArrivedAt.AddHours(after), by: null);
        }

        return lead;
    }

    private async Task Measure()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await app.Services.GetRequiredService<MeasuredPromise>()
            .MeasureAsync(scope.ServiceProvider.GetRequiredService<LeadFigures>(), Stop);
    }

    public sealed class Fixture : CountingFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            Assert.False(new OfficeOptions().PublishAnswerTimes);
            builder.UseSetting("Office:PublishAnswerTimes", "true");
            base.Configure(builder);
        }
    }
}
