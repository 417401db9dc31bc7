using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Tests.Leads.Absences;

/// <summary>It is Monday 7 December 2026, 9.30; the promise is 72 hours.</summary>
public sealed class StandInsTests
{
    private static readonly string[] Colleagues = ["jan", "esther", "tom", "eva"];

    private static readonly Gen<string> Somebody = Gen.Int[0, 3].Select(index => Colleagues[index]);

    private static readonly Gen<string?> MaybeSomebody =
        Gen.Int[0, 4].Select(index => Colleagues.ElementAtOrDefault(index));

    private static readonly ReplyClock Reply = new(
        TestContent.Programme, new OfficeHours(TestContent.Programme, Options.Create(new OfficeOptions())),
        new FakeTimeProvider(AppFixture.Start));

    [Theory]
    [InlineData(6, null)]
    [InlineData(7, "esther")]
    [InlineData(11, "esther")]
    // The stand-in is away too: that one's stand-in.
    [InlineData(14, "tom")]
    // And that one is away as well: all advisers.
    [InlineData(16, "")]
    [InlineData(19, null)]
    public void On_Day_IsTheStandInOrOneStepFurther(int day, string? standIn)
    {
        var plan = new StandIns(
            [Away("jan", 7, 18, "esther"), Away("esther", 14, 16, "tom"), Away("tom", 16, 16, "eva")], Reply);

        var found = plan.On("jan", new DateOnly(2026, 12, day));

        Assert.Equal(standIn, found is null ? null : found.Id ?? "");
        Assert.Null(plan.On("eva", new DateOnly(2026, 12, day)));
        Assert.Null(plan.On(null, new DateOnly(2026, 12, day)));
    }

    /// <summary>Two who stand in for each other, and a stand-in that is no colleague any more.</summary>
    [Fact]
    public void On_NobodyLeft_IsAllAdvisers()
    {
        var plan = new StandIns(
            [Away("jan", 7, 9, "esther"), Away("esther", 7, 9, "jan"), Away("tom", 7, 9, null)], Reply);

        Assert.Equal([null, null, null], Colleagues[..3].Select(one => plan.On(one, new DateOnly(2026, 12, 8))!.Id));
        Assert.Equal(
            "alle adviseurs (voor Tom, afwezig tot en met 9 december 2026)",
            plan.On("tom", new DateOnly(2026, 12, 8))!.For("Tom"));
    }

    /// <summary>What a query finds for each colleague is what is said of each lead.</summary>
    [Fact]
    public void Mine_AnyAbsencesAndLeads_IsWhatOfSaysOfEach() => Gen.Select(
        Gen.Select(
            Somebody, Gen.Int[1, 14], Gen.Int[0, 6], MaybeSomebody,
            (who, first, days, standIn) => Away(who, first, first + days, standIn)).Array[0, 5],
        Gen.Select(
            MaybeSomebody, Gen.Int[0, 200], Gen.Int[0, 3],
            Question).Array[1, 30])
        .Sample((absences, leads) =>
        {
            var plan = new StandIns(absences, Reply);
            foreach (var me in Colleagues)
            {
                Assert.Equal(
                    leads.Where(lead => lead.Status != LeadStatus.Won && SeesTo(plan, lead, me)),
                    new LeadViewer(me, plan).Mine(leads.Where(lead => lead.Status != LeadStatus.Won).AsQueryable()));
            }
        }, iter: 500);

    /// <summary>When nobody stands in, all advisers do.</summary>
    private static bool SeesTo(StandIns plan, Lead lead, string me) =>
        plan.Of(lead.OwnerId, lead.Status, lead.ArrivedAt, lead.AnsweredAt, lead.WaitsSince) is { } standIn
            ? standIn.Id is null || standIn.Id == me
            : lead.OwnerId == me;

    private static PlannedAbsence Away(string who, int first, int last, string? standIn) =>
        new(who, new DateOnly(2026, 12, first), new DateOnly(2026, 12, last), standIn, standIn);

    private static Lead Question(string? owner, int hoursAgo, int kind)
    {
        var at = AppFixture.Start.UtcDateTime.AddHours(-hoursAgo);
        var lead = TestData.Lead(createdAt: at, status: kind == 3 ? LeadStatus.Won : LeadStatus.New);
        lead.OwnerId = owner;
        if (kind > 0)
        {
            lead.Answer(at, owner);
        }

        if (kind == 2)
        {
            lead.Hear(at.AddMinutes(1));
        }

        return lead;
    }
}
