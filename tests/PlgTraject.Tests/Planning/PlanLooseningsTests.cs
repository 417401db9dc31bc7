using PlgTraject.Tests.Support;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Planning;

/// <summary>What a school can give up when there is no plan.</summary>
public sealed class PlanLooseningsTests
{
    private static readonly SchoolCalendar Calendar = SchoolHolidayFile.Load(TestContent.SchoolHolidays);

    private static readonly Planner Planner = new(Calendar);

    private static readonly PlanLoosenings Loosenings = new(Calendar);

    private static readonly PlanWishes Wishes = new()
    {
        Region = HolidayRegion.Middle,
        StartMonth = new DateOnly(2028, 2, 1),
        Days = Weekdays.Monday,
        SmallestGapWeeks = 2,
        LargestGapWeeks = 2,
    };

    private static DateOnly Start => PlanWishes.FirstDay;

    [Fact]
    public void Of_WhatOneFreeDayWouldBridge_NamesThatDayFirst()
    {
        var wishes = Wishes with
        {
            StartMonth = new DateOnly(2027, 3, 1),
            Days = Weekdays.Wednesday,
            SmallestGapWeeks = 1,
        };
        Assert.IsType<PlanRefused>(Planner.Plan(wishes));

        Assert.Equal("Reken 5 mei als gewone schooldag", Loosenings.Of(wishes, Start)[0].Text);
    }

    [Fact]
    public void Of_WhatNoSmallChangeDoesAlone_NamesTwoTogetherBeforeALargeOne()
    {
        var found = Loosenings.Of(Wishes, Start);

        Assert.Contains(", en ", found[0].Text, StringComparison.Ordinal);
        Assert.All(found, one => Assert.IsType<PlanFound>(Planner.Plan(one.Wishes)));
        Assert.DoesNotContain(found, one => one.Text.StartsWith("Kies alle", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AYearBeyondTheCalendars_NamesTheEndBeforeTheSummer()
    {
        var last = Calendar.Years[^1].Start;
        var wishes = new PlanWishes
        {
            Region = HolidayRegion.Middle,
            StartMonth = new DateOnly(last, 10, 1),
            OverSummer = true,
        };
        Assert.IsType<PlanOutOfReach>(Planner.Plan(wishes));

        Assert.Contains(
            Loosenings.Of(wishes, Start), one => one.Text == "Rond het af voor de zomervakantie");
    }

    [Fact]
    public void Of_ARefusedPlan_DoNotBeginBeforeTheFirstMonthThatIsLeft()
    {
        var wishes = new PlanWishes { Region = HolidayRegion.North, StartMonth = new DateOnly(2027, 5, 1) };

        Assert.Contains(
            Loosenings.Of(wishes, new DateOnly(2027, 1, 1)), one => one.Wishes.StartMonth < wishes.StartMonth);
        Assert.DoesNotContain(
            Loosenings.Of(wishes, wishes.StartMonth), one => one.Wishes.StartMonth < wishes.StartMonth);
    }
}
