using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Leads.Figures;

/// <summary>
/// Counts the leads of a period: those of which the school first asked in it. Two queries read one index, however many
/// leads there are.
/// </summary>
public sealed class LeadFigures(PlgTrajectDbContext database, ReplyClock reply)
{
    /// <param name="from">The first arrival, in UTC.</param>
    /// <param name="before">The first arrival after the period, in UTC.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PeriodFigures> ReadAsync(DateTime from, DateTime before, CancellationToken cancellationToken)
    {
        var leads = database.Leads.Where(lead => lead.ArrivedAt >= from && lead.ArrivedAt < before);
        return new PeriodFigures(
            await Groups(leads, reply).ToListAsync(cancellationToken),
            await Times(leads).ToListAsync(cancellationToken), reply.Promise);
    }

    /// <summary>How many leads are alike.</summary>
    public static IQueryable<LeadGroup> Groups(IQueryable<Lead> leads, ReplyClock reply)
    {
        var (late, due) = (reply.LateBefore, reply.DueBefore);
        return leads
            .GroupBy(lead => new
            {
                lead.Month,
                lead.Status,
                lead.Source,
                lead.LostReason,
                IsAnswered = lead.AnsweredAt != null,
                IsLate = lead.AnsweredAt == null && lead.ArrivedAt < late,
                IsDue = lead.AnsweredAt == null && lead.ArrivedAt >= late && lead.ArrivedAt < due,
            })
            .Select(group => new LeadGroup(
                group.Key.Month, group.Key.Status, group.Key.Source, group.Key.LostReason, group.Key.IsAnswered,
                group.Key.IsLate, group.Key.IsDue, group.Count()));
    }

    /// <summary>Who answered first, and after how long.</summary>
    public static IQueryable<AnswerTime> Times(IQueryable<Lead> leads) => leads
        .Where(lead => lead.AnsweredAfter != null)
        .Select(lead => new AnswerTime(lead.AnsweredById, lead.AnsweredAfter!.Value));

    /// <summary>
    /// How well the promise was kept to the schools that asked in the last days and whose promised time is over.
    /// </summary>
    public async Task<AnswerFigures> OfLastDaysAsync(int days, CancellationToken cancellationToken)
    {
        var (from, before) = (DutchText.StartOfDay(DutchText.Day(reply.Now).AddDays(-days)), reply.LateBefore);
        return (await ReadAsync(from, before, cancellationToken)).Answers;
    }
}

/// <summary>What is counted of the leads of a period.</summary>
/// <param name="groups">How many there are of each kind.</param>
/// <param name="answers">Who answered first, and after how long.</param>
/// <param name="promise">The promised time.</param>
public sealed class PeriodFigures(
    IReadOnlyList<LeadGroup> groups, IReadOnlyList<AnswerTime> answers, TimeSpan promise)
{
    /// <summary>How well the promised answer was kept.</summary>
    public AnswerFigures Answers { get; } = AnswerFigures.Of(
        answers.Select(answer => answer.After), groups.Where(group => group.IsLate).Sum(group => group.Count), promise);

    public int Total => groups.Sum(group => group.Count);

    /// <summary>How many are in a state of the promised answer.</summary>
    public int Count(ReplyState state) => state switch
    {
        ReplyState.Late => Answers.Late,
        ReplyState.DueToday => groups.Where(group => group.IsDue).Sum(group => group.Count),
        ReplyState.OnTime => groups.Where(group => group is { IsAnswered: false, IsLate: false, IsDue: false })
            .Sum(group => group.Count),
        ReplyState.AnsweredOnTime => Answers.OnTime,
        ReplyState.AnsweredLate => Answers.AnsweredLate,
        _ => throw new InvalidOperationException($"{state} is not counted yet."),
    };

    public int Count(LeadSource source) => groups.Where(group => group.Source == source).Sum(group => group.Count);

    /// <param name="reason">Why the school does not take part; null for no known reason.</param>
    public int CountLost(LostReason? reason) => groups
        .Where(group => group.Status == LeadStatus.Lost && group.LostReason == reason).Sum(group => group.Count);

    /// <summary>The months in which leads came, the first first, with where those stand now.</summary>
    public IReadOnlyList<(DateOnly Month, IReadOnlyDictionary<LeadStatus, int> Counts)> Months =>
    [
        .. groups.GroupBy(group => group.Month).OrderBy(month => month.Key).Select(month => (
            month.Key,
            (IReadOnlyDictionary<LeadStatus, int>)month.GroupBy(group => group.Status)
                .ToDictionary(one => one.Key, one => one.Sum(group => group.Count)))),
    ];

    /// <summary>The first answers of each colleague, by account; null when it is not known who answered.</summary>
    public IReadOnlyList<(string? Colleague, AnswerFigures Answers)> Colleagues =>
    [
        .. answers.GroupBy(answer => answer.By)
            .Select(one => (one.Key, AnswerFigures.Of(one.Select(answer => answer.After), late: 0, promise))),
    ];
}

/// <summary>How many leads are alike.</summary>
public sealed record LeadGroup(
    DateOnly Month, LeadStatus Status, LeadSource Source, LostReason? LostReason, bool IsAnswered, bool IsLate,
    bool IsDue, int Count);

/// <summary>A first answer.</summary>
/// <param name="By">The account of the colleague; null when it is not known.</param>
/// <param name="After">The time since the school asked.</param>
public sealed record AnswerTime(string? By, TimeSpan After);
