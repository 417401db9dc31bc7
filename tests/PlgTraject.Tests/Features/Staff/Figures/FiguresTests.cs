using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Brochure;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Tests.Features.Staff.Figures;

/// <summary>It is Monday 7 December 2026; the promise is 72 hours.</summary>
public sealed class FiguresTests(CountingFixture app) : IClassFixture<CountingFixture>
{
    private static readonly string[] Periods =
    [
        "", "?periode=vorige-maand", "?periode=kwartaal", "?periode=schooljaar", "?periode=jaar",
        "?van=2026-09-10&tot=2026-11-15", "?tot=10-9-2026&van=2026-11-15", "?van=onzin",
        "?van=2020-01-01&tot=2020-02-01",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTime Now => AppFixture.Start.UtcDateTime;

    [Fact]
    public async Task Figures_EveryNumber_IsHowManyItsListHas()
    {
        var browser = await app.Staff();
        var few = await app.Count(() => browser.GetHtml("/beheer/cijfers?periode=schooljaar"));
        await Store(400);
        var links = 0;

        foreach (var period in Periods)
        {
            var page = await browser.GetHtml("/beheer/cijfers" + period);
            foreach (var link in page.QuerySelectorAll<IHtmlAnchorElement>("main table a"))
            {
                var (address, count) = (link.GetAttribute("href")!, link.TextContent.Trim());
                Assert.Equal((period, address, count), (period, address, await Count(address)));
                links++;
            }
        }

        Assert.InRange(links, 100, 1000);
        var year = await browser.GetHtml("/beheer/cijfers?periode=schooljaar");
        // Each part of a table adds up to its whole, and quarantine counts nowhere.
        var total = Number(Row(year, "binnengekomen", "Alle aanvragen"));
        Assert.Equal(
            await app.Database(database => database.Leads.CountAsync(
                lead => lead.ArrivedAt >= new DateTime(2026, 7, 31, 22, 0, 0, DateTimeKind.Utc), Stop)),
            total);
        Assert.Equal(total, year.QuerySelectorAll("[aria-labelledby=antwoorden] tbody tr").Take(5).Sum(Number));
        Assert.Equal(total, year.QuerySelectorAll("#maanden ~ div tbody tr").Sum(Number));
        Assert.Equal(7, Number(Row(year, "binnengekomen", "Downloads")));
        Assert.Equal(few, await app.Count(() => browser.GetHtml("/beheer/cijfers?periode=schooljaar")));

        // A reader sees no figures of colleagues.
        var reader = await app.Staff("lezer@academica.example", "Lex Lezer", StaffRole.Reader);
        Assert.NotNull(year.QuerySelector("#collegas"));
        Assert.Null((await reader.GetHtml("/beheer/cijfers?periode=schooljaar")).QuerySelector("#collegas"));
    }

    private static IElement Row(IHtmlDocument page, string section, string name) => page
        .QuerySelectorAll($"[aria-labelledby={section}] tbody tr")
        .Single(row => row.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));

    /// <summary>What the last cell of a row says.</summary>
    private static int Number(IElement row) => int.Parse(
        row.QuerySelectorAll("td")[^1].TextContent.Trim(), NumberStyles.AllowThousands, new CultureInfo("nl-NL"));

    private async Task<string> Count(string address)
    {
        var values = QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);
        Assert.StartsWith("/beheer/aanvragen?", address, StringComparison.Ordinal);
        var reply = app.Services.GetRequiredService<ReplyClock>();
        var filter = LeadFilter.Of(name => values.TryGetValue(name, out var value) ? value.ToString() : null);
        Assert.Equal(values.Count, filter.Values.Count());
        var count = await app.Database(database => filter
            .Among(database.Leads, new LeadViewer("ik", new StandIns([], reply)), reply).CountAsync(Stop));
        return count.ToString("N0", new CultureInfo("nl-NL"));
    }

    private async Task Store(int count)
    {
#pragma warning disable CA5394 // Nothing secret is made of these numbers.
        var random = new Random(15);
        var reply = app.Services.GetRequiredService<ReplyClock>();
        var statuses = Enum.GetValues<LeadStatus>();
        var reasons = Enum.GetValues<LostReason>();
        string?[] colleagues = [null, "weg", .. await app.Database(database =>
            database.Users.Select(user => user.Id).ToListAsync(Stop))];
        await app.Has(Enumerable.Range(0, count).Select(_ =>
        {
            // The past year, with some of the last days and some around midnight at the turn of a month.
            var at = random.Next(4) switch
            {
                0 => Now.AddMinutes(-random.Next(6 * 24 * 60)),
                1 => new DateTime(2026, random.Next(8, 12), 1, 0, 0, 0, DateTimeKind.Utc)
                    .AddMinutes(random.Next(-180, 9)),
                _ => Now.AddMinutes(-random.Next(365 * 24 * 60)),
            };
            var lead = TestData.Lead(
                createdAt: at, source: Enum.GetValues<LeadSource>()[random.Next(5)],
                status: statuses[random.Next(statuses.Length)] is LeadStatus.Suspect && random.Next(3) > 0
                    ? LeadStatus.Suspect : LeadStatus.New);
            if (random.Next(4) > 0)
            {
                lead.Answer(
                    random.Next(3) == 0
                        ? reply.PromisedBy(at).AddTicks(random.Next(-1, 2))
                        : at.AddMinutes(random.Next(9000)),
                    colleagues[random.Next(colleagues.Length)]);
            }

            var status = statuses[random.Next(statuses.Length)];
            if (lead.Status != LeadStatus.Suspect && status != LeadStatus.Suspect)
            {
                lead.MoveTo(
                    status, Now,
                    status == LeadStatus.Lost && random.Next(5) > 0 ? reasons[random.Next(reasons.Length)] : null);
            }

            return lead;
        }).ToList());
#pragma warning restore CA5394
        await app.Database(database =>
        {
            database.BrochureDownloads.AddRange(
                new BrochureDownloads { Day = new DateOnly(2026, 8, 1), Count = 3 },
                new BrochureDownloads { Day = new DateOnly(2026, 12, 7), Count = 4 },
                new BrochureDownloads { Day = new DateOnly(2026, 7, 31), Count = 50 });
            return database.SaveChangesAsync(Stop);
        });
    }
}
