using System.Globalization;
using Microsoft.Extensions.Options;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Tests.Leads.Reply;

public sealed class OfficeHoursTests
{
    private readonly OfficeHours _office = new(
        TestContent.Programme, Options.Create(new OfficeOptions { ClosedDays = ["2026-12-28"] }));

    [Theory]
    // Monday to Wednesday.
    [InlineData("2026-12-07T08:30", 2, "2026-12-09T08:30")]
    // Thursday to Monday, Friday to Tuesday.
    [InlineData("2026-12-03T08:30", 2, "2026-12-07T08:30")]
    [InlineData("2026-12-04T08:30", 2, "2026-12-08T08:30")]
    // Friday evening in UTC is Saturday in the Netherlands, where Monday begins at 23.00 UTC.
    [InlineData("2026-12-04T23:30", 2, "2026-12-08T23:00")]
    [InlineData("2026-12-05T10:00", 2, "2026-12-08T23:00")]
    [InlineData("2026-12-06T22:59", 2, "2026-12-08T23:00")]
    [InlineData("2026-12-05T10:00", 0, "2026-12-06T23:00")]
    // The clock is put forward and back in the weekend between: the same time of the day in the Netherlands.
    [InlineData("2026-03-27T08:30", 1, "2026-03-30T07:30")]
    [InlineData("2026-10-23T08:30", 1, "2026-10-26T09:30")]
    // Friday is Christmas, and on Monday the office is closed by its own choice.
    [InlineData("2026-12-24T08:30", 1, "2026-12-29T08:30")]
    [InlineData("2026-12-25T08:30", 0, "2026-12-28T23:00")]
    [InlineData("2026-12-07T08:30", 10, "2026-12-21T08:30")]
    public void AfterWorkingDays_SoManyDays_LeavesDaysOutOnWhichTheOfficeIsClosed(
        string since, int count, string expected) =>
        Assert.Equal(Utc(expected), _office.AfterWorkingDays(Utc(since), count));

    private static DateTime Utc(string text) => DateTime.SpecifyKind(
        DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
