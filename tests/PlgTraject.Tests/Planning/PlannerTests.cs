using CsCheck;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Planning;

/// <summary>What holds for every plan, whatever is wished.</summary>
public sealed class PlannerTests
{
    private static readonly SchoolCalendar Calendar = SchoolHolidayFile.Load(TestContent.SchoolHolidays);

    private static readonly Planner Planner = new(Calendar);

    private static readonly PlanMoves Moves = new(Calendar);

    private static readonly Gen<PlanWishes> Wishes =
        from region in Gen.Enum<HolidayRegion>()
        from month in Gen.Int[0, 42]
        from days in Gen.Int[1, 31]
        from visit in Gen.Int[0, 31]
        from smallest in Gen.Int[1, 5]
        from more in Gen.Int[0, 6]
        from overSummer in Gen.Bool
        from free in Gen.Bool
        from own in Gen.Select(Gen.Int[0, 1500], Gen.Int[0, 20], Gen.Enum<OwnDayKind>()).Array[0, 8]
        select new PlanWishes
        {
            Region = region,
            StartMonth = new DateOnly(2026, 8, 1).AddMonths(month),
            Days = (Weekdays)days,
            VisitDays = (Weekdays)visit,
            SmallestGapWeeks = smallest,
            LargestGapWeeks = smallest + more,
            OverSummer = overSummer,
            GoodFridayIsFree = free,
            OwnDays = [.. own.Select(one => new OwnDays(
                new DateOnly(2026, 8, 1).AddDays(one.Item1),
                new DateOnly(2026, 8, 1).AddDays(one.Item1 + one.Item2),
                one.Item3))],
        };

    [Fact]
    public void Plan_AnyWishes_KeepsAllRulesOrNothingCan() => Wishes.Sample(
        wishes =>
        {
            switch (Planner.Plan(wishes))
            {
                case PlanFound { Plan: var plan }:
                    Assert.Equal(Plan.SessionCount, plan.Sessions.Count);
                    Assert.Empty(plan.Conflicts);
                    Assert.All(plan.Sessions, session => Assert.True((session.Number == Plan.VisitNumber
                        && wishes.VisitDays != Weekdays.None ? wishes.VisitDays : wishes.Days).Holds(session.Day)));
                    Assert.Equal(plan.Code, ((PlanFound)Planner.Open(plan.Code)).Plan.Code);
                    break;
                case PlanRefused:
                    Assert.False(Exists(wishes), "There is a plan.");
                    break;
            }
        },
        iter: 10_000);

    [Fact]
    public void Plan_SameWishesTwice_AreTheSamePlan() => Wishes.Sample(
        wishes => Assert.Equal(
            (Planner.Plan(wishes) as PlanFound)?.Plan.Code,
            (new Planner(Calendar).Plan(wishes) as PlanFound)?.Plan.Code),
        iter: 200);

    [Fact]
    public void Move_AnyPlan_KeepsAllRulesAndReachesEveryDayItNames() => Gen.Select(
        Wishes, Gen.Int[1, Plan.SessionCount], Gen.Bool, Gen.Int[0, 400]).Sample(
        (wishes, number, andLater, pick) =>
        {
            if (Planner.Plan(wishes) is not PlanFound { Plan: var plan })
            {
                return;
            }

            var days = Moves.DaysFor(plan, number, andLater);
            Assert.Contains(plan.Sessions[number - 1].Day, days);
            var to = days[pick % days.Count];
            var moved = Moves.Move(plan, number, to, andLater).Plan!;
            Assert.Equal(to, moved.Sessions[number - 1].Day);
            Assert.Empty(moved.Conflicts);
            Assert.All(
                moved.Sessions.Where(session => session.Number < number || (!andLater && session.Number != number)),
                session => Assert.Equal(plan.Sessions[session.Number - 1].Day, session.Day));
            Assert.True(to < plan.Sessions[number - 1].Day || plan.Sessions.Zip(moved.Sessions)
                .All(pair => pair.First.Day <= pair.Second.Day));
            Assert.Equal(
                moved.Code, ((PlanFound)Planner.Open(moved.Code)).Plan.Code);

            // A day that it does not name cannot be, and it says why and what can.
            var other = plan.Wishes.StartMonth.AddDays(pick);
            if (!days.Contains(other))
            {
                var refused = Moves.Move(plan, number, other, andLater);
                Assert.Null(refused.Plan);
                Assert.NotEmpty(refused.Reason!);
                Assert.NotEqual(plan.Sessions[number - 1].Day, refused.Nearest);
                Assert.True(refused.Nearest is { } nearest ? days.Contains(nearest) : days.Count == 1);
            }
        },
        iter: 1_000);

    [Fact]
    public void Open_AnyText_NeverFails() => Gen.String[Gen.Char.AlphaNumeric, 0, 60].Sample(text =>
    {
        Assert.IsType<PlanLinkBroken>(Planner.Open("1" + text));
        Assert.IsType<PlanLinkBroken>(Planner.Open(text));
    });

    [Fact]
    public void Plan_BeyondTheCalendars_SaysUntilWhenTheyReach() => Assert.Equal(
        (Calendar.FirstDay, Calendar.LastDay),
        Planner.Plan(new PlanWishes { Region = HolidayRegion.South, StartMonth = new DateOnly(2150, 9, 1) })
            is PlanOutOfReach beyond
            ? (beyond.FirstDay, beyond.LastDay)
            : default);

    [Fact]
    public void Code_OfTheLargestWishes_FitsInALink()
    {
        var wishes = new PlanWishes
        {
            Region = HolidayRegion.South,
            StartMonth = new DateOnly(2199, 9, 1),
            AdviceChanges = [.. Enumerable.Range(0, AdviceChange.MostChanges)
                .Select(index => new AdviceChange(new SchoolYear(2190), (HolidayName)(index % 6), 3))],
            OwnDays = [.. Enumerable.Range(0, PlanWishes.MostOwnDays).Select(index => new OwnDays(
                new DateOnly(2026, 1, 1).AddDays(index * 700), new DateOnly(2026, 3, 1).AddDays(index * 700),
                OwnDayKind.Whitsun))],
        };

        var code = PlanCode.Write(wishes, [.. Enumerable.Range(0, 10).Select(new DateOnly(2199, 9, 1).AddDays)]);

        Assert.InRange(code.Length, 1, PlanCode.MaxLength);
        Assert.True(PlanCode.MaxLength <= Lead.PlanMaxLength);
        Assert.True(PlanCode.TryRead(code, out _, out _, out _));
    }

    /// <summary>Looks for a plan in another way: forwards, by the set of days on which each session can be.</summary>
    private static bool Exists(PlanWishes wishes)
    {
        var days = new SchoolDays(Calendar, wishes);
        var year = SchoolYear.Of(wishes.StartMonth);
        var (first, last) = wishes.OverSummer
            ? (wishes.StartMonth, wishes.StartMonth.AddYears(1).AddDays(-1))
            : Calendar.Term(wishes.Region, year)!.Value;
        var all = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Where(day => days.On(day) is null).ToList();
        var counts = all.ToDictionary(day => day, day => days.Between(first, day));
        HashSet<int> reached =
        [
            .. all.Where(day => wishes.Days.Holds(day) && (day.Year, day.Month)
                == (wishes.StartMonth.Year, wishes.StartMonth.Month)).Select(day => counts[day]),
        ];
        for (var number = 2; number <= Plan.SessionCount; number++)
        {
            var allowed = number == Plan.VisitNumber && wishes.VisitDays != Weekdays.None
                ? wishes.VisitDays
                : wishes.Days;
            var before = reached;
            reached =
            [
                .. all.Where(day => allowed.Holds(day)).Select(day => counts[day]).Where(count => Enumerable
                    .Range(count - (7 * wishes.LargestGapWeeks), (7 * (wishes.LargestGapWeeks
                        - wishes.SmallestGapWeeks)) + 1).Any(before.Contains)),
            ];
        }

        return reached.Count > 0;
    }
}
