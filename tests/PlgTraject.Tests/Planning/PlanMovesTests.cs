using PlgTraject.Tests.Support;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Planning;

/// <summary>Moving one session, and keeping what was moved when the wishes change.</summary>
public sealed class PlanMovesTests
{
    private static readonly SchoolCalendar Calendar = SchoolHolidayFile.Load(TestContent.SchoolHolidays);

    private static readonly Planner Planner = new(Calendar);

    private static readonly PlanMoves Moves = new(Calendar);

    private static readonly PlanChanges Changes = new(Calendar, Planner);

    private static readonly PlanWishes Wishes =
        new() { Region = HolidayRegion.Middle, StartMonth = new DateOnly(2027, 9, 1) };

    private static Plan Plan { get; } = Of(Planner.Plan(Wishes));

    [Fact]
    public void Move_ToADayAfterWhichTheRestDoesNotFit_SaysThat()
    {
        var plan = ((PlanFound)Planner.Plan(new PlanWishes
        {
            Region = HolidayRegion.North,
            StartMonth = new DateOnly(2027, 9, 1),
            LargestGapWeeks = 16,
        })).Plan;

        Assert.Equal(
            "de latere bijeenkomsten passen dan niet meer",
            Moves.Move(plan, Plan.SessionCount - 1, plan.LastDay, andLater: true).Reason);
    }

    [Fact]
    public void Move_AndLater_LeavesTheLaterOnesWhereTheyAreOrShiftsThemOn()
    {
        var days = Moves.DaysFor(Plan, 1, andLater: true);
        var moved = Moves.Move(Plan, 1, days[^1], andLater: true).Plan!;

        Assert.NotEqual(Plan.Sessions[1].Day, moved.Sessions[1].Day);
        Assert.All(Plan.Sessions.Zip(moved.Sessions), pair => Assert.True(pair.First.Day <= pair.Second.Day));
        Assert.Equal(Plan.LastDay, moved.LastDay);
    }

    [Fact]
    public void Move_ThatIsRefused_SaysWhyAndWhichWishMakesItPossible()
    {
        var thursday = Plan.Sessions[3].Day.AddDays(2);
        Assert.Equal(
            "geen dag van de week die je koos", Moves.Move(Plan, 4, thursday, andLater: false).Reason);
        var loosened = Assert.Single(Moves.LooseningsFor(Plan, 4, thursday, andLater: false, PlanWishes.FirstDay));
        Assert.Equal("Kies ook de donderdag", loosened.Text);
        var days = Plan.Sessions.Select(session => session.Day).ToList();
        Assert.NotNull(Moves.Move(
            Of(Planner.Open(PlanCode.Write(loosened.Wishes, days))), 4, thursday, andLater: false).Plan);

        var late = new DateOnly(2028, 9, 5);
        Assert.StartsWith(
            "jullie willen klaar zijn voor de zomervakantie",
            Moves.Move(Plan, 10, late, andLater: false).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Change_OfAMovedPlan_KeepsTheDateAndSaysWhenItCannot()
    {
        var to = Moves.DaysFor(Plan, 4, andLater: false).First(day => day != Plan.Sessions[3].Day);
        var moved = Moves.Move(Plan, 4, to, andLater: false).Plan!;
        Assert.Equal(4, Assert.Single(Changes.MovedIn(moved)).Number);
        Assert.Empty(Changes.MovedIn(Plan));

        // The time of day changes no day at all, another day of the week only the days that nobody chose.
        var later = Of(Changes.Plan(moved, Wishes with { To = new TimeOnly(17, 0) }, null));
        Assert.Equal(moved.Sessions, later.Sessions);
        Assert.Equal(new TimeOnly(17, 0), later.Wishes.To);
        var wider = Of(Changes.Plan(moved, Wishes with { Days = Weekdays.Tuesday | Weekdays.Thursday }, null));
        Assert.Equal(to, wider.Sessions[3].Day);
        Assert.Empty(Changes.LostOf(moved, new PlanFound(wider)));

        var other = Changes.Plan(moved, Wishes with { Days = Weekdays.Monday }, null);
        Assert.Equal(4, Assert.Single(Changes.LostOf(moved, other)).Number);
        Assert.Equal(Of(Planner.Plan(Wishes with { Days = Weekdays.Monday })).Code, Of(other).Code);
    }

    /// <summary>A month may have begun, so that its first days cannot be planned with any more.</summary>
    [Fact]
    public void Plan_NotBeforeADay_BeginsOnItOrLaterAndHasNoMovedSessions()
    {
        var notBefore = Plan.FirstDay.AddDays(1);
        var plan = Of(Planner.Plan(Wishes, notBefore));

        Assert.True(plan.FirstDay >= notBefore);
        Assert.Empty(Changes.MovedIn(plan));
        Assert.Contains(
            "voorbij",
            ((PlanRefused)Planner.Plan(Wishes, new DateOnly(2027, 10, 1))).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedDays_BeforeTheFirstSession_AreNamedToo()
    {
        var own = new OwnDays(new DateOnly(2027, 9, 7), new DateOnly(2027, 9, 7), OwnDayKind.StudyDay);
        var plan = Of(Planner.Plan(Wishes with { OwnDays = [own] }));

        Assert.True(plan.FirstDay > own.FirstDay);
        Assert.Contains(plan.RefusedDays, refused => refused.Day == own.FirstDay);
    }

    [Fact]
    public void Remark_OnTheLastDayBeforeAHolidayOrTheFirstAfterTheSummer_IsMade()
    {
        var wishes = Wishes with { StartMonth = new DateOnly(2027, 8, 1), Days = Weekdays.Monday | Weekdays.Friday };
        var days = Plan.Sessions.Select(session => session.Day).ToArray();
        // The first school day of Midden, and the Friday before the autumn holiday.
        (days[0], days[1]) = (new DateOnly(2027, 8, 30), new DateOnly(2027, 10, 15));
        var plan = Of(Planner.Open(PlanCode.Write(wishes, days)));

        Assert.Equal("eerste schooldag na de zomervakantie", plan.Sessions[0].Remark);
        Assert.Equal("laatste schooldag voor de herfstvakantie", plan.Sessions[1].Remark);
        Assert.Null(plan.Sessions[2].Remark);
        var morning = wishes with { From = new TimeOnly(9, 0), To = new TimeOnly(12, 0) };
        Assert.Null(Of(Planner.Open(PlanCode.Write(morning, days))).Sessions[1].Remark);
    }

    private static Plan Of(PlanOutcome outcome) => ((PlanFound)outcome).Plan;
}
