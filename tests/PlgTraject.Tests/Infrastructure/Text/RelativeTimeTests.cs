using System.Globalization;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Infrastructure.Text;

public sealed class RelativeTimeTests
{
    [Theory]
    // Near: by elapsed time, also past midnight.
    [InlineData("2026-12-07T09:30", "2026-12-07T09:30", "nu")]
    [InlineData("2026-12-07T09:30", "2026-12-07T09:31", "over 1 minuut")]
    [InlineData("2026-12-07T09:30", "2026-12-07T08:31", "59 minuten geleden")]
    [InlineData("2026-12-07T23:50", "2026-12-08T00:10", "over 20 minuten")]
    [InlineData("2026-12-08T00:10", "2026-12-07T23:50", "20 minuten geleden")]
    // The same day, in whole hours that have surely passed or are surely left.
    [InlineData("2026-12-07T09:30", "2026-12-07T13:29", "over 3 uur")]
    [InlineData("2026-12-07T23:59", "2026-12-07T00:00", "23 uur geleden")]
    // The day before and after, by the Dutch calendar and not by UTC or by 24 hours.
    [InlineData("2026-12-07T00:30", "2026-12-06T23:00", "gisteren 23.00")]
    [InlineData("2026-12-07T09:30", "2026-12-06T00:00", "gisteren 0.00")]
    [InlineData("2026-12-07T23:00", "2026-12-08T00:30", "morgen 0.30")]
    [InlineData("2026-12-31T12:00", "2027-01-01T09:05", "morgen 9.05")]
    // Further away.
    [InlineData("2026-12-07T09:30", "2026-12-09T17:30", "wo 9 dec, 17.30")]
    [InlineData("2026-12-07T09:30", "2026-12-05T23:59", "za 5 dec, 23.59")]
    [InlineData("2026-12-30T12:00", "2027-01-04T09:30", "ma 4 jan 2027, 9.30")]
    // The night to summer time has no hour from two to three; the other night has it twice.
    [InlineData("2027-03-28T01:00", "2027-03-28T04:00", "over 2 uur")]
    [InlineData("2027-03-28T01:30", "2027-03-28T03:15", "over 45 minuten")]
    [InlineData("2027-03-28T12:00", "2027-03-27T23:30", "gisteren 23.30")]
    [InlineData("2027-10-31T01:00", "2027-10-31T04:00", "over 4 uur")]
    [InlineData("2027-10-31T23:30", "2027-10-31T00:15", "24 uur geleden")]
    [InlineData("2027-10-31T23:30", "2027-11-01T00:45", "morgen 0.45")]
    public void Of_Moment_IsSaidFromNow(string now, string moment, string said) =>
        Assert.Equal(said, RelativeTime.Of(Utc(moment), Utc(now)));

    private static DateTime Utc(string clock)
    {
        var read = DateTime.Parse(clock, CultureInfo.InvariantCulture);
        return DutchText.Moment(DateOnly.FromDateTime(read), TimeOnly.FromDateTime(read));
    }
}
