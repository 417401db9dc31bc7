using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Sqlite;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Tests.Leads.Duplicates;

/// <summary>
/// Whatever colleagues do between a merge and its undoing, nothing is lost and nothing is half undone.
/// </summary>
public sealed class MergeSequencesTests : IDisposable
{
    private const int Count = 4;
    private static readonly string[] Owners = ["account-a", "account-b"];
    private static readonly LeadStatus[] Statuses = [LeadStatus.New, LeadStatus.InConversation, LeadStatus.Offer];

    /// <summary>Half of the steps merge or undo, so that there is much to undo.</summary>
    private static readonly Act[] Acts =
        [.. Enum.GetValues<Act>(), Act.Merge, Act.Merge, Act.Undo, Act.Undo, Act.Undo];

    private static readonly Gen<Step[]> Sequences = Gen.Select(
        Gen.Int[0, Acts.Length - 1], Gen.Int[0, Count - 1], Gen.Int[0, Count - 1], Gen.Int[0, 7],
        (act, lead, other, choice) => new Step(Acts[act], lead, other, choice)).Array[6, 24];

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly FakeTimeProvider _clock = new(AppFixture.Start);
    private readonly SqliteDbContext _database;
    private readonly LeadWork _work;
    private readonly LeadMerging _merging;
    private readonly MergeUndoing _undoing;
    private readonly LeadCorrections _corrections;
    private readonly LeadConversation _conversation;

    public MergeSequencesTests()
    {
        _connection.Open();
        _database = new SqliteDbContext(
            new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(_connection).Options);
        _database.Database.Migrate();
        _database.Users.AddRange(Owners.Select(id => new Colleague
        {
            Id = id,
            UserName = id,
            DisplayName = id,
            CreatedAt = AppFixture.Start.UtcDateTime,
        }));
        _database.SaveChanges();
        var audit = new AuditTrail(_database, new HttpContextAccessor(), _clock);
        _work = new LeadWork(_database, new MergedLeads(_database), audit, _clock);
        _merging = new LeadMerging(_database, _work, audit, _clock);
        _undoing = new MergeUndoing(_database, _work, _clock);
        _corrections = new LeadCorrections(_work);
        _conversation = new LeadConversation(_database, _work, null!, audit, null!, _clock);
    }

    private enum Act
    {
        Edit, Answer, Note, AddTask, FinishTask, Move, Assign, Merge, Undo,
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        _connection.Dispose();
    }

    [Fact]
    public async Task Sequence_Any_UndoesExactlyOrRefuses()
    {
        var (undone, refused) = (0, 0);
        await Sequences.SampleAsync(
            async steps =>
            {
                var run = await Begin();
                foreach (var step in steps)
                {
                    _clock.Advance(TimeSpan.FromMinutes(20));
                    switch (await Do(run, step))
                    {
                        case true:
                            undone++;
                            break;
                        case false:
                            refused++;
                            break;
                        default:
                            break;
                    }

                    _database.ChangeTracker.Clear();
                    await AssertNothingIsLost(run);
                }
            },
            iter: 40, threads: 1);

        // That sequences get this far at all.
        Assert.True(undone > 3 && refused > 3, $"{undone} undone, {refused} refused");
    }

    private async Task<Run> Begin()
    {
        _database.ChangeTracker.Clear();
        var leads = Enumerable.Range(0, Count).Select(number =>
        {
            var lead = TestData.Lead(
                $"School {number}", town: number % 2 == 0 ? "Ede" : null,
                createdAt: _clock.GetUtcNow().UtcDateTime.AddHours(-(number * 7 % 5)),
                with: details => details with { Phone = number == 1 ? null : "+31612345678" });
            lead.Mails.Add(TestData.Mail());
            return lead;
        }).ToList();
        _database.AllLeads.AddRange(leads);
        await _database.SaveChangesAsync(Stop);
        _database.ChangeTracker.Clear();
        var run = new Run([.. leads.Select(lead => lead.Reference)], [.. leads.Select(lead => lead.Id)]);
        run.Leads = await All(run);
        return run;
    }

    /// <returns>Whether a merge was undone; null when the step tried none.</returns>
    private async Task<bool?> Do(Run run, Step step)
    {
        var reference = run.References[step.Lead];
        var before = run.Leads.ToDictionary(lead => lead.Reference);
        var visible = Root(before, before[reference]);
        switch (step.Act)
        {
            case Act.Edit:
                var field = step.Choice % 2 == 0 ? nameof(Lead.Name) : nameof(Lead.Town);
                var was = LeadFacts.Of(field).Field!.Write(visible.Details());
                await _corrections.CorrectAsync(
                    reference, _ => was, _ => $"Anders {step.Choice}", [field], Stop);
                break;
            case Act.Answer:
                await _work.RecordAsync(
                    reference, new AnsweredOutside(AnswerWay.Mail, _clock.GetUtcNow().UtcDateTime), Stop);
                break;
            case Act.Note:
                await _work.RecordAsync(reference, new NoteWritten("Kort"), Stop);
                break;
            case Act.AddTask:
                await _work.AddTaskAsync(reference, "Bellen", new DateOnly(2027, 1, 4), null, Stop);
                run.Tasks++;
                break;
            case Act.FinishTask:
                if (visible.Tasks.Find(task => task.DoneAt is null) is { } task)
                {
                    await _work.SetTaskAsync(reference, task.Id, isDone: true, Stop);
                }

                break;
            case Act.Move:
                await _conversation.MoveAsync(
                    visible.Reference, Statuses[step.Choice % 3], visible.Status, reason: null, Stop);
                break;
            case Act.Assign:
                await _work.HandOverAsync(
                    reference, step.Choice % 3 == 0 ? null : Owners[step.Choice % 2], visible.OwnerId, Stop);
                break;
            case Act.Merge:
                await Merge(run, before, visible, before[run.References[step.Other]], step.Choice);
                break;
            default:
                return await Undo(run, before, before[reference]);
        }

        return null;
    }

    private async Task Merge(Run run, Dictionary<string, Lead> before, Lead kept, Lead other, int choice)
    {
        var outcome = await _merging.MergeAsync(
            new MergeRequest(
                kept.Reference, other.Reference, kept.Version, other.Version,
                property => property.Length % 3 < choice % 4),
            Stop);

        Assert.Equal(
            other.Id == kept.Id ? MergeOutcome.NotFound
                : other.MergedIntoId == kept.Id ? MergeOutcome.Done
                : other.MergedIntoId is not null ? MergeOutcome.MergedElsewhere : MergeOutcome.Done,
            outcome);
        if (outcome == MergeOutcome.Done && other.MergedIntoId is null)
        {
            run.Before[other.Reference] = (kept, other);
            _database.ChangeTracker.Clear();
            var all = await All(run);
            var after = all.Single(lead => lead.Id == kept.Id);
            run.After[other.Reference] = after;
            run.Merged[other.Reference] = MergedInto(all, kept);
            Assert.Equal(kept.ArrivedAt < other.ArrivedAt ? kept.ArrivedAt : other.ArrivedAt, after.ArrivedAt);
        }
    }

    private async Task<bool?> Undo(Run run, Dictionary<string, Lead> before, Lead from)
    {
        var outcome = await _undoing.UndoAsync(from.Reference, by: null, Stop);
        if (from.Status != LeadStatus.Merged)
        {
            Assert.Equal(UndoOutcome.NotFound, outcome);
            return null;
        }

        var (kept, other) = run.Before[from.Reference];
        var atUndo = before[kept.Reference];
        var isUnchanged = atUndo.MergedIntoId is null
            && Without(atUndo.State(), answers: true) == Without(run.After[from.Reference].State(), answers: true)
            && MergedInto(before.Values, kept).IsSubsetOf(run.Merged[from.Reference])
            && other.Tasks.TrueForAll(task =>
                atUndo.Tasks.Exists(now => (now.Id, now.Version) == (task.Id, task.Version)));
        Assert.True(outcome.IsDone || (outcome.Changes.Count > 0 && !isUnchanged), string.Join(", ", outcome.Changes));
        _database.ChangeTracker.Clear();
        var after = (await All(run)).ToDictionary(lead => lead.Reference);
        if (!outcome.IsDone)
        {
            Assert.Equal(
                before.Values.Select(Whole).Order(StringComparer.Ordinal),
                after.Values.Select(Whole).Order(StringComparer.Ordinal));
            return false;
        }

        var (keptNow, otherNow) = (after[kept.Reference], after[other.Reference]);
        Assert.Equal(Whole(other), Whole(otherNow));
        var answers = keptNow.Answers().Count != kept.Answers().Count;
        Assert.Equal(Without(kept.State(), answers), Without(keptNow.State(), answers));
        Assert.Superset(Ids(kept.Events), Ids(keptNow.Events));
        Assert.Empty(kept.Tasks.Select(task => task.Id).Except(keptNow.Tasks.Select(task => task.Id)));
        Assert.Equal(kept.Mails.Select(mail => mail.Id).Order(), keptNow.Mails.Select(mail => mail.Id).Order());
        Assert.Empty(Ids(keptNow.Events).Intersect(Ids(other.Events)));
        run.Before.Remove(from.Reference);
        return true;
    }

    /// <summary>An answer that came later stays with the lead that was kept, and counts there.</summary>
    private static LeadState Without(LeadState state, bool answers) =>
        answers ? state with { AnsweredAt = null, LastAnsweredAt = null, WaitsSince = null } : state;

    /// <summary>Everything of a lead but what the product itself notes about merging.</summary>
    private static string Whole(Lead lead) => string.Join('\n',
    [
        lead.Reference, lead.State().ToString(), $"{lead.MergedIntoId}",
        string.Join(' ', Ids(lead.Events).Order()),
        .. lead.Tasks.OrderBy(task => task.Id).Select(task => $"{task.Id} {task.Version} {task.DoneAt}"),
        string.Join(' ', lead.Mails.Select(mail => mail.Id).Order()),
    ]);

    private static HashSet<long> Ids(IEnumerable<LeadEvent> events) =>
        [.. events.Where(one => one.What is not LeadsMerged and not MergeUndone).Select(one => one.Id)];

    private static HashSet<string> MergedInto(IEnumerable<Lead> leads, Lead kept) =>
        [.. leads.Where(lead => lead.MergedIntoId == kept.Id).Select(lead => lead.Reference)];

    private static Lead Root(Dictionary<string, Lead> leads, Lead lead) => lead.MergedIntoId is { } into
        ? Root(leads, leads.Values.Single(other => other.Id == into))
        : lead;

    private async Task AssertNothingIsLost(Run run)
    {
        var leads = run.Leads = await All(run);
        var byReference = leads.ToDictionary(lead => lead.Reference);
        Assert.Equal(Count, leads.Sum(lead => lead.Mails.Count));
        Assert.Equal(run.Tasks, leads.Sum(lead => lead.Tasks.Count));
        Assert.All(leads.Where(lead => lead.Status == LeadStatus.Merged), lead =>
            Assert.Equal((0, 0, 0), (lead.Mails.Count, lead.Tasks.Count, lead.Events.Count)));
        Assert.All(leads.Where(lead => lead.MergedIntoId is null), lead => Assert.Equal(
            leads.Where(other => Root(byReference, other).Id == lead.Id).Min(other => other.CreatedAt),
            lead.ArrivedAt));
    }

    private Task<List<Lead>> All(Run run) => _database.AllLeads.AsNoTracking().AsSplitQuery()
        .Include(lead => lead.Events).Include(lead => lead.Tasks).Include(lead => lead.Mails)
        .Where(lead => run.Ids.Contains(lead.Id)).OrderBy(lead => lead.Id).ToListAsync(Stop);

    private sealed record Step(Act Act, int Lead, int Other, int Choice);

    /// <summary>The leads of one sequence, and what they were before each merge that stands.</summary>
    private sealed record Run(string[] References, long[] Ids)
    {
        /// <summary>As they are now.</summary>
        public List<Lead> Leads { get; set; } = [];

        public int Tasks { get; set; }

        public Dictionary<string, (Lead Kept, Lead Other)> Before { get; } = [];

        public Dictionary<string, Lead> After { get; } = [];

        public Dictionary<string, HashSet<string>> Merged { get; } = [];
    }
}
