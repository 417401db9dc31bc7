using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Figures;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Tests.Leads.Reply;

/// <summary>
/// Whatever happened to a lead, the page, the list, the figures and the reminders say the same of its answer. The same
/// expressions that a database gets are asked here of leads in memory.
/// </summary>
public sealed class ReplyHistoryTests
{
    private static readonly DateTime Now = AppFixture.Start.UtcDateTime;

    private static readonly ReplyClock Reply = new(
        TestContent.Programme, new OfficeHours(TestContent.Programme, Options.Create(new OfficeOptions())),
        new FakeTimeProvider(AppFixture.Start));

    private static readonly Dictionary<ReplyState, Func<Lead, bool>> Filters =
        ReplyStates.All.ToDictionary(row => row.State, row => Reply.IsIn(row.State).Compile());

    [Fact]
    public void State_AfterAnyHistory_IsTheSameEverywhere() => Gen.Select(
        Gen.Long[0, 6 * TimeSpan.TicksPerDay],
        Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Bool).Array[0, 6])
        .Select((age, steps) => History(Now.AddTicks(-age), steps)).Array[100]
        .Sample(
            leads =>
            {
                var reminded = ReplyReminders.Due(leads.AsQueryable(), Reply).ToHashSet();
                foreach (var lead in leads)
                {
                    var state = Reply.StateOf(lead.ArrivedAt, lead.AnsweredAt);
                    Assert.Equal([state], Filters.Where(filter => filter.Value(lead)).Select(filter => filter.Key));
                    // The evidence beside the clock.
                    Assert.Equal(lead.AnsweredAt, lead.Answers().Min(one => one.AnsweredAt));
                    var mayBeReminded = LeadStatuses.Of(lead.Status).IsOpen && lead.AnsweredAt is null;
                    Assert.Equal(mayBeReminded && Reply.RemindAt(lead.ArrivedAt) <= Now, reminded.Contains(lead));
                    Assert.True(!mayBeReminded || state != ReplyState.Late || reminded.Contains(lead));
                }

                var all = leads.AsQueryable();
                var figures = new PeriodFigures(
                    [.. LeadFigures.Groups(all, Reply)], [.. LeadFigures.Times(all)], Reply.Promise);
                Assert.All(ReplyStates.All, row => Assert.Equal(
                    leads.Count(lead => Reply.StateOf(lead.ArrivedAt, lead.AnsweredAt) == row.State),
                    figures.Count(row.State)));
            },
            iter: 100);

    private static Lead History(DateTime arrivedAt, (int Kind, double When, bool Late)[] steps)
    {
        var lead = TestData.Lead(createdAt: arrivedAt);
        foreach (var (kind, when, late) in steps)
        {
            // Some answers fall on the very end of the promise, or one tick after it.
            var at = when > 0.8
                ? Reply.PromisedBy(arrivedAt).AddTicks(late ? 1 : 0)
                : arrivedAt + ((Now - arrivedAt) * when);
            switch (kind)
            {
                case 0:
                    Add(lead, new AnsweredOutside(AnswerWay.Mail, at));
                    lead.Answer(at, "a1");
                    break;
                case 1:
                    Add(lead, new SchoolContacted(ContactWay.Call, ContactOutcome.NoAnswer, at));
                    break;
                case 2 when lead.Answers() is [var first, ..]:
                    Add(lead, new AnswerWithdrawn(first.Id));
                    lead.CountAnswers(doneUntil: null);
                    break;
                case 3:
                    lead.MoveTo(late ? LeadStatus.Lost : LeadStatus.InConversation, at, late ? LostReason.Price : null);
                    break;
                default:
                    lead.Hear(at);
                    break;
            }
        }

        return lead;
    }

    /// <summary>The database would give it a key.</summary>
    private static void Add(Lead lead, Web.Data.Events.Event what)
    {
        var one = LeadEvent.Of(what, Now, "a1", "Eva de Wit");
        one.Id = lead.Events.Count + 1;
        lead.Events.Add(one);
    }
}
