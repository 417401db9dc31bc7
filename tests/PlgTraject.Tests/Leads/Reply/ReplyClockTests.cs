using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Tests.Leads.Reply;

/// <summary>The promise is 48 hours here, and the office is open from 8.30 to 17.30.</summary>
public sealed class ReplyClockTests
{
    private static readonly string[] Closed = ["2026-12-24", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"];

    private static readonly ProgrammeContent Programme = TestContent.Programme with
    {
        Contact = TestContent.Programme.Contact with
        {
            OpensAt = new TimeOnly(8, 30),
            ClosesAt = new TimeOnly(17, 30),
            AnswerHours = 48,
        },
    };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
    private readonly ReplyClock _clock;

    public ReplyClockTests() => _clock = ClockAt(_time);

    /// <summary>The ten examples of ADR 26.</summary>
    [Theory]
    // A working day: two days later at the same time, when the office is open then.
    [InlineData("2026-11-30 10:00", "2026-12-02 10:00")]
    // In the evening: the closing of the second day.
    [InlineData("2026-11-30 19:00", "2026-12-02 17:30")]
    // Before it opens: the closing of the first day.
    [InlineData("2026-12-01 07:00", "2026-12-02 17:30")]
    // Friday: the promise falls in the weekend, so Friday's closing.
    [InlineData("2026-12-04 16:00", "2026-12-04 17:30")]
    // Friday evening: the office does not open in between, so the promise itself.
    [InlineData("2026-12-04 18:00", "2026-12-06 18:00")]
    // Saturday: Monday at the same time.
    [InlineData("2026-12-05 11:00", "2026-12-07 11:00")]
    // Saturday before it opens: the promise falls before Monday's opening, so the promise itself.
    [InlineData("2026-12-05 07:00", "2026-12-07 07:00")]
    // The promise falls on a public holiday: the closing of the day before.
    [InlineData("2027-04-25 12:00", "2027-04-26 17:30")]
    // Before days on which the office is closed.
    [InlineData("2026-12-23 09:00", "2026-12-23 17:30")]
    // Over the change to summer time: 48 hours later it is an hour later on the clock.
    [InlineData("2026-03-28 10:00", "2026-03-30 11:00")]
    public void AnswerBefore_Arrival_IsLastOfficeMomentBeforePromise(string arrival, string before) =>
        Assert.Equal(before, Clock(_clock.AnswerBefore(Utc(arrival))));

    [Theory]
    [InlineData("2027-03-27 10:00", "2027-03-29 11:00")]
    [InlineData("2026-10-24 10:00", "2026-10-26 09:00")]
    public void PromisedBy_OverChangeOfClock_Is48HoursOfElapsedTime(string arrival, string promised) =>
        Assert.Equal(promised, Clock(_clock.PromisedBy(Utc(arrival))));

    [Theory]
    [InlineData("2026-11-30 10:00", "2026-12-01 11:00")]
    [InlineData("2026-12-01 14:00", "2026-12-02 15:00")]
    [InlineData("2026-12-04 16:00", "2026-12-04 16:00")]
    [InlineData("2026-12-05 11:00", "2026-12-05 11:00")]
    public void RemindAt_Arrival_IsEightOfficeHoursBefore(string arrival, string remind) =>
        Assert.Equal(remind, Clock(_clock.RemindAt(Utc(arrival))));

    [Theory]
    [InlineData("2026-11-30 10:00", null, "2026-12-01 23:59", ReplyState.OnTime)]
    [InlineData("2026-11-30 10:00", null, "2026-12-02 00:00", ReplyState.DueToday)]
    [InlineData("2026-11-30 10:00", null, "2026-12-02 10:00", ReplyState.DueToday)]
    [InlineData("2026-11-30 10:00", null, "2026-12-02 10:01", ReplyState.Late)]
    [InlineData("2026-12-04 16:00", null, "2026-12-05 12:00", ReplyState.DueToday)]
    [InlineData("2026-11-30 10:00", "2026-12-02 10:00", "2026-12-20 10:00", ReplyState.AnsweredOnTime)]
    [InlineData("2026-11-30 10:00", "2026-12-02 10:01", "2026-12-20 10:00", ReplyState.AnsweredLate)]
    public void StateOf_Question_IsHowFarItsAnswerIs(string arrival, string? answer, string now, ReplyState state)
    {
        _time.SetUtcNow(new DateTimeOffset(Utc(now)));

        Assert.Equal(state, _clock.StateOf(Utc(arrival), answer is null ? null : Utc(answer)));
    }

    /// <summary>A year of arrivals over weekends, closed days and both changes of the clock.</summary>
    [Fact]
    public void AnswerBefore_YearOfArrivals_KeepsThePromiseAndTheOrder()
    {
        var first = Utc("2026-09-01 00:00");
        var arrivals = Enumerable.Range(0, 5000).Select(number => first.AddMinutes(number * 105.12)).ToList();

        var before = arrivals.Select(_clock.AnswerBefore).ToList();

        Assert.Equal(before.Order(), before);
        Assert.All(arrivals.Zip(before), pair =>
        {
            Assert.InRange(pair.Second, pair.First, pair.First.AddHours(48));
            var clock = DutchText.InAmsterdam(pair.Second);
            var isOpen = clock.TimeOfDay >= new TimeSpan(8, 30, 0) && clock.TimeOfDay <= new TimeSpan(17, 30, 0)
                && clock.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && !Closed.Contains(clock.ToString("yyyy-MM-dd", null));
            // Outside office hours only when the office does not open between arrival and promise.
            Assert.True(isOpen || pair.Second == pair.First.AddHours(48));
        });
    }

    /// <summary>A query that compares arrivals with these moments finds what the clock says of each one.</summary>
    [Fact]
    public void Bounds_AnyMoment_AgreeWithStateOfEveryArrival() => Gen.Select(
        Gen.DateTime[Utc("2026-09-01 00:00"), Utc("2027-09-01 00:00")], Gen.Long[0, TimeSpan.TicksPerDay * 5])
        .Sample((now, age) =>
        {
            now = DateTime.SpecifyKind(now, DateTimeKind.Utc);
            var (time, arrival) = (new FakeTimeProvider(new DateTimeOffset(now)), now.AddTicks(-age));
            var clock = ClockAt(time);
            var found = arrival < clock.LateBefore ? ReplyState.Late
                : arrival < clock.DueBefore ? ReplyState.DueToday : ReplyState.OnTime;
            Assert.Equal(clock.StateOf(arrival, answeredAt: null), found);
            Assert.Equal(clock.RemindAt(arrival) <= now, arrival < clock.RemindBefore);
        }, iter: 10_000);

    private static ReplyClock ClockAt(TimeProvider time) => new(
        Programme, new OfficeHours(Programme, Options.Create(new OfficeOptions { ClosedDays = Closed })), time);

    private static DateTime Utc(string clock)
    {
        var parsed = DateTime.Parse(clock, CultureInfo.InvariantCulture);
        return DutchText.Moment(DateOnly.FromDateTime(parsed), TimeOnly.FromDateTime(parsed));
    }

    private static string Clock(DateTime utc) =>
        DutchText.InAmsterdam(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
