using System.Linq.Expressions;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads.Reply;

/// <summary>
/// By when a question must be answered, and whether it was. The site promises an answer within some hours after a
/// question arrives, whatever the day. Since nobody answers at night, staff see the last moment at which somebody is
/// at the office before that. When the office does not open between arrival and promise, that is the promise itself.
/// All moments are UTC.
/// </summary>
public sealed class ReplyClock(ProgrammeContent programme, OfficeHours office, TimeProvider clock)
{
    /// <summary>How much office time is left when staff are reminded.</summary>
    private static readonly TimeSpan ReminderTime = TimeSpan.FromHours(8);

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>How much time may pass between a question and the answer.</summary>
    public TimeSpan Promise => TimeSpan.FromHours(programme.Contact.AnswerHours);

    /// <summary>The end of the time within which the site promises an answer.</summary>
    /// <param name="arrivedAt">When the question arrived.</param>
    public DateTime PromisedBy(DateTime arrivedAt) => arrivedAt + Promise;

    /// <summary>The last moment at which somebody at the office can keep the promise.</summary>
    /// <param name="arrivedAt">When the question arrived.</param>
    public DateTime AnswerBefore(DateTime arrivedAt)
    {
        var promised = PromisedBy(arrivedAt);
        var last = office.LastMomentUntil(promised);
        return last > arrivedAt ? last : promised;
    }

    /// <summary>When staff are reminded of a question that is not answered yet.</summary>
    /// <param name="arrivedAt">When the question arrived.</param>
    public DateTime RemindAt(DateTime arrivedAt)
    {
        var remind = office.Before(ReminderTime, AnswerBefore(arrivedAt));
        return remind > arrivedAt ? remind : arrivedAt;
    }

    /// <param name="arrivedAt">When the question arrived.</param>
    /// <param name="answeredAt">When a colleague first answered it, or null.</param>
    public ReplyState StateOf(DateTime arrivedAt, DateTime? answeredAt) => (answeredAt, PromisedBy(arrivedAt)) switch
    {
        ({ } answered, var promised) => answered <= promised ? ReplyState.AnsweredOnTime : ReplyState.AnsweredLate,
        (null, var promised) when promised < Now => ReplyState.Late,
        _ => DayEnds(Now) > AnswerBefore(arrivedAt) ? ReplyState.DueToday : ReplyState.OnTime,
    };

    /// <summary>
    /// A question without an answer is <see cref="ReplyState.Late"/> when it arrived before this moment. With
    /// <see cref="DueBefore"/> and <see cref="RemindBefore"/> a query finds what <see cref="StateOf"/> says of one.
    /// </summary>
    public DateTime LateBefore => Now - Promise;

    /// <summary>A question without an answer is late or due today when it arrived before this moment.</summary>
    public DateTime DueBefore => FirstArrivalDueFrom(DutchText.Day(Now).AddDays(1));

    /// <summary>
    /// The first arrival of a question that must be answered on this day or later: of every earlier one,
    /// <see cref="AnswerBefore"/> is before the day begins.
    /// </summary>
    /// <param name="day">On a Dutch calendar.</param>
    public DateTime FirstArrivalDueFrom(DateOnly day)
    {
        var begin = DutchText.StartOfDay(day);
        // What arrives sooner is promised before the day begins, and what arrives on the day is due after that.
        return FirstArrival(
            (begin - Promise).AddTicks(-1), begin,
            arrivedAt => AnswerBefore(arrivedAt) >= begin);
    }

    /// <summary>For a query: the leads of which <see cref="StateOf"/> says this.</summary>
    public Expression<Func<Lead, bool>> IsIn(ReplyState state)
    {
        var (late, due, promise) = (LateBefore, DueBefore, Promise);
        return state switch
        {
            ReplyState.Late => lead => lead.AnsweredAt == null && lead.ArrivedAt < late,
            ReplyState.DueToday => lead => lead.AnsweredAt == null && lead.ArrivedAt >= late && lead.ArrivedAt < due,
            ReplyState.OnTime => lead => lead.AnsweredAt == null && lead.ArrivedAt >= late && lead.ArrivedAt >= due,
            ReplyState.AnsweredOnTime => lead => lead.AnsweredAfter <= promise,
            ReplyState.AnsweredLate => lead => lead.AnsweredAfter > promise,
            _ => throw new InvalidOperationException($"{state} has no query yet."),
        };
    }

    /// <summary>Staff must have been reminded of a question that arrived before this moment.</summary>
    public DateTime RemindBefore
    {
        get
        {
            var now = Now;
            return FirstArrival(LateBefore, DayEnds(now), arrivedAt => RemindAt(arrivedAt) > now);
        }
    }

    private static DateTime DayEnds(DateTime moment) =>
        DutchText.StartOfDay(DutchText.Day(moment).AddDays(1));

    /// <summary>
    /// The first arrival, to the tick, of which something is true that is true of every later one too.
    /// </summary>
    /// <param name="before">An arrival of which it is not true.</param>
    /// <param name="until">An arrival of which it is true.</param>
    /// <param name="isTrue">What must be true.</param>
    private static DateTime FirstArrival(DateTime before, DateTime until, Func<DateTime, bool> isTrue)
    {
        var (no, yes) = (before.Ticks, until.Ticks);
        while (yes - no > 1)
        {
            var middle = no + ((yes - no) / 2);
            (no, yes) = isTrue(new DateTime(middle, DateTimeKind.Utc)) ? (no, middle) : (middle, yes);
        }

        return new DateTime(yes, DateTimeKind.Utc);
    }
}

/// <summary>How far the answer to a question is.</summary>
public enum ReplyState
{
    /// <summary>Not answered, and not due today.</summary>
    OnTime,

    /// <summary>Not answered, and today is the last day on which the office can keep the promise.</summary>
    DueToday,

    /// <summary>Not answered within the promised time.</summary>
    Late,

    AnsweredOnTime,
    AnsweredLate,
}

/// <summary>The states of an answer, one row for each.</summary>
public static class ReplyStates
{
    public static IReadOnlyList<Row> All { get; } =
    [
        new(ReplyState.Late, "te laat", "error"),
        new(ReplyState.DueToday, "vandaag", "warning"),
        new(ReplyState.OnTime, "op tijd", "quiet"),
        new(ReplyState.AnsweredOnTime, "op tijd beantwoord", "quiet"),
        new(ReplyState.AnsweredLate, "te laat beantwoord", "warning"),
    ];

    /// <exception cref="InvalidOperationException">There is no row for the state.</exception>
    public static Row Of(ReplyState state) => All.FirstOrDefault(row => row.State == state)
        ?? throw new InvalidOperationException($"{nameof(ReplyStates)} has no row for {state} yet.");

    /// <param name="State">The state.</param>
    /// <param name="Name">Its name in Dutch.</param>
    /// <param name="Tag">The colour of its tag: what follows "clock--" in the name of a class of staff.css.</param>
    public sealed record Row(ReplyState State, string Name, string Tag);
}
