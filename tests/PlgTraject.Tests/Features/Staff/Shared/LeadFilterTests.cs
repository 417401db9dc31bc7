using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Tests.Features.Staff.Shared;

/// <summary>What each parameter of a list chooses, read from the database itself.</summary>
public sealed class LeadFilterTests(LeadFilterTests.Filled app) : IClassFixture<LeadFilterTests.Filled>
{
    private const string Me = "ik-zelf";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("van=2026-12-05", "mail", "vandaag", "gisteren laat")]
    [InlineData("van=6-12-2026&tot=2026-12-06", "gisteren laat")]
    [InlineData("tot=5-12-2026&plaats=%27S%20HERTOGENBOSCH", "oud")]
    [InlineData("bron=Phone", "mail")]
    [InlineData("bron=1", "oud", "mail", "vandaag", "gisteren laat")]
    [InlineData("eigenaar=ik", "oud")]
    [InlineData("eigenaar=een-ander", "mail")]
    [InlineData("eigenaar=niemand", "vandaag", "gisteren laat")]
    [InlineData("plaats=Den%20Haag")]
    [InlineData("reden=Price", "mail")]
    [InlineData("status=Lost&eigenaar=een-ander&bron=Phone", "mail")]
    [InlineData("van=gisteren&status=5&antwoord=Nooit&reden=Zomaar&mail=ja", "oud", "mail", "vandaag", "gisteren laat")]
    public async Task Among_Parameters_ChoosesThoseLeads(string query, params string[] schools) =>
        Assert.Equal(schools.Order(), (await Found(query)).Select(lead => lead.School).Order());

    /// <summary>The query and the row say the same, also of an answer that came a moment too late.</summary>
    [Fact]
    public async Task Among_Reply_AgreesWithEachRow()
    {
        var clock = app.Services.GetRequiredService<ReplyClock>();
        var random = new Random(15);
        var leads = Enumerable.Range(0, 400).Select(number =>
        {
            var lead = TestData.Lead(school: "klok", createdAt: AppFixture.Start.UtcDateTime - Span(0, 6));
            var promised = clock.PromisedBy(lead.ArrivedAt);
            if (number % 3 > 0)
            {
                lead.Answer(
                    promised + (number % 3 == 1 ? TimeSpan.FromTicks(random.Next(-2, 3)) : Span(-1, 1)), by: null);
            }

            return lead;
        }).ToList();
        await app.Has(leads);

        foreach (var state in ReplyStates.All.Select(row => row.State))
        {
            var expected = leads.Where(lead => clock.StateOf(lead.ArrivedAt, lead.AnsweredAt) == state)
                .Select(lead => lead.Reference).Order().ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(
                expected, (await Found($"zoek=klok&antwoord={state}")).Select(lead => lead.Reference).Order());
        }

        TimeSpan Span(int fromDays, int toDays) => TimeSpan.FromTicks(
            random.NextInt64(fromDays * TimeSpan.TicksPerDay, toDays * TimeSpan.TicksPerDay));
    }

    /// <summary>Only what can be read stays in an address, in one order and in one spelling.</summary>
    [Theory]
    [InlineData("pagina=3&tot=7-12-2026&onbekend=1&zoek=%20jan%20&status=Onzin&lijst=van-mij",
        "/beheer/aanvragen?lijst=van-mij&zoek=jan&tot=2026-12-07&pagina=3")]
    [InlineData("pagina=1&reden=&van=x", "/beheer/aanvragen")]
    public void Url_OfWhatWasTyped_HasWhatCanBeRead(string query, string url) => Assert.Equal(url, Filter(query).Url);

    [Fact]
    public void With_AnotherValue_GoesToTheFirstPage() => Assert.Equal(
        "/beheer/aanvragen?zoek=jan&bron=Mail",
        Filter("zoek=jan&bron=Phone&pagina=4").With("bron", "Mail").Url);

    private LeadViewer Viewer => new(Me, new StandIns([], app.Services.GetRequiredService<ReplyClock>()));

    private async Task<List<Lead>> Found(string query) => await app.Database(database =>
        Filter(query).Among(database.Leads.AsNoTracking(), Viewer, app.Services.GetRequiredService<ReplyClock>())
            .Where(lead => query.Contains("klok") || lead.School != "klok").ToListAsync(Stop));

    private static LeadFilter Filter(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return LeadFilter.Of(name => values.TryGetValue(name, out var value) ? value.ToString().Trim() : null);
    }

    /// <summary>Four leads that differ in everything.</summary>
    public sealed class Filled : AppFixture, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            var old = TestData.Lead(school: "oud", town: "'s-Hertogenbosch", createdAt: Utc("2026-11-02 10:00"));
            old.OwnerId = Me;
            var mail = TestData.Lead(
                school: "mail", town: "Ede", createdAt: Utc("2026-12-05 10:00"), source: LeadSource.Phone);
            mail.MoveTo(LeadStatus.Lost, Start.UtcDateTime, LostReason.Price);
            mail.OwnerId = "een-ander";
            // 23.30 in the Netherlands, the day before midnight.
            var night = TestData.Lead(school: "gisteren laat", createdAt: Utc("2026-12-06 22:30"));
            await Has(old, mail, TestData.Lead(school: "vandaag"), night);
        }

        private static DateTime Utc(string text) => DateTime.Parse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }
}
