using PlgTraject.Web.Content;
using PublicHoliday;

namespace PlgTraject.Tests.Content;

public sealed class PublicHolidaysTests
{
    /// <summary>
    /// A library that computes them too. It leaves out those that are always on a Sunday, and has Bevrijdingsdag in
    /// every year, as the law does.
    /// </summary>
    [Fact]
    public void OfYear_EightyYears_EqualsAnotherCalculation()
    {
        for (var year = 2020; year < 2100; year++)
        {
            Assert.Equal(
                OnWeekdays(new DutchPublicHoliday().PublicHolidays(year).Select(DateOnly.FromDateTime)),
                OnWeekdays(PublicHolidays.OfYear(year).Select(holiday => holiday.Day)));
        }

        static IEnumerable<DateOnly> OnWeekdays(IEnumerable<DateOnly> days) => days
            .Where(day => day.DayOfWeek != DayOfWeek.Sunday && (day.Month, day.Day) != (5, 5)).Distinct().Order();
    }

    [Theory]
    [InlineData("2026-04-06", "tweede paasdag")]
    [InlineData("2027-04-27", "Koningsdag")]
    [InlineData("2031-04-26", "Koningsdag")]
    [InlineData("2030-05-05", "Bevrijdingsdag")]
    [InlineData("2027-05-05", null)]
    [InlineData("2027-03-26", null)]
    [InlineData("2026-12-24", null)]
    public void NameOf_Day_IsItsHolidayOrNothing(string day, string? name) =>
        Assert.Equal(name, PublicHolidays.NameOf(DateOnly.Parse(day, null)));
}
