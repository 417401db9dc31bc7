using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>What a school wishes for its ten sessions, and how its own calendar differs from its region.</summary>
public sealed record PlanWishes
{
    public const int SmallestGap = 1;
    public const int LargestGap = 16;
    public const int MostOwnDays = 80;
    public const int MostDaysOfOwn = 70;

    /// <summary>Nothing before or after is planned with: links count their days from the first.</summary>
    public static readonly DateOnly FirstDay = new(2026, 1, 1);
    public static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>The largest number that takes three bytes in a link.</summary>
    public const int LargestId = 0x1FFFFF;

    /// <summary>
    /// A number by chance that stays with a plan when wishes or days change, so that a calendar knows its sessions
    /// again. It says nothing about who made the plan. 0 when it has none.
    /// </summary>
    public int Id { get; init; }

    public required HolidayRegion Region { get; init; }

    /// <summary>The first day of the month in which the first session is.</summary>
    public required DateOnly StartMonth { get; init; }

    /// <summary>Whether the year may run on after the summer, or must end before it.</summary>
    public bool OverSummer { get; init; }

    public Weekdays Days { get; init; } = Weekdays.Tuesday;

    /// <summary>The days for session 8, the visit to a school. None means the same days as all others.</summary>
    public Weekdays VisitDays { get; init; }

    public TimeOnly From { get; init; } = new(13, 0);

    public TimeOnly To { get; init; } = new(16, 30);

    /// <summary>The least and the most weeks between two sessions. The summer holiday does not count.</summary>
    public int SmallestGapWeeks { get; init; } = 2;

    public int LargestGapWeeks { get; init; } = 7;

    public bool GoodFridayIsFree { get; init; } = true;

    /// <summary>Whether 5 May is free every year, not only once in five years.</summary>
    public bool LiberationDayIsFree { get; init; } = true;

    /// <summary>What the school does otherwise than was advised.</summary>
    public IReadOnlyList<AdviceChange> AdviceChanges { get; init; } = [];

    public IReadOnlyList<OwnDays> OwnDays { get; init; } = [];

    /// <summary>Whether they can be planned with at all. What a form or link gives is asked this first.</summary>
    public bool AreSound =>
        StartMonth.Day == 1 && StartMonth >= FirstDay && StartMonth <= LastDay
        && Enum.IsDefined(Region)
        && Id is >= 0 and <= LargestId
        && Days is > 0 and <= Weekdays.All
        && VisitDays is >= 0 and <= Weekdays.All
        && From < To
        && SmallestGapWeeks >= SmallestGap && SmallestGapWeeks <= LargestGapWeeks && LargestGapWeeks <= LargestGap
        && AdviceChanges.All(change => change.Weeks is null or (not 0 and >= -AdviceChange.MostWeeks
            and <= AdviceChange.MostWeeks))
        && AdviceChanges.All(change => change.Year.Start >= FirstDay.Year && Enum.IsDefined(change.Name))
        && AdviceChanges.Count <= AdviceChange.MostChanges
        && OwnDays.Count <= MostOwnDays
        && OwnDays.All(own => own.FirstDay >= FirstDay && own.FirstDay <= own.LastDay
            && own.LastDay <= LastDay && Enum.IsDefined(own.Kind)
            && own.LastDay.DayNumber - own.FirstDay.DayNumber < MostDaysOfOwn);
}

/// <summary>A holiday that was advised and that the school moves or does not have.</summary>
/// <param name="Weeks">By how many weeks it moves, later or (less than 0) earlier; null when it is dropped.</param>
public sealed record AdviceChange(SchoolYear Year, HolidayName Name, int? Weeks)
{
    public const int MostWeeks = 3;
    public const int MostChanges = 40;
}

/// <summary>Days on which this school is closed besides the holidays of its region.</summary>
public sealed record OwnDays(DateOnly FirstDay, DateOnly LastDay, OwnDayKind Kind);

/// <summary>The numbers stand in links: add, never change. A name of one's own has no place in a link.</summary>
public enum OwnDayKind
{
    StudyDay = 0,
    FreeDay = 1,
    Holiday = 2,
    Carnival = 3,
    Autumn = 4,
    Christmas = 5,
    Spring = 6,
    May = 7,
    Summer = 8,
    Ascension = 9,
    Easter = 10,
    Whitsun = 11,
}

/// <summary>What days of one's own are called.</summary>
public static class OwnDayKinds
{
    private static readonly string[] Names =
    [
        "studiedag", "vrije dag", "vakantie", "carnavalsvakantie", "herfstvakantie", "kerstvakantie",
        "voorjaarsvakantie", "meivakantie", "zomervakantie", "Hemelvaart", "Pasen", "Pinksteren",
    ];

    public static IReadOnlyList<OwnDayKind> All { get; } = Enum.GetValues<OwnDayKind>();

    public static string NameOf(OwnDayKind kind) => Names[(int)kind];
}

/// <summary>Days of the week on which a session can be. The numbers stand in links.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    All = Monday | Tuesday | Wednesday | Thursday | Friday,
}

public static class WeekdaysOfDays
{
    /// <summary>Each day with its Dutch name, in the order of the week.</summary>
    public static IReadOnlyList<(Weekdays Day, string Name)> Named { get; } =
    [
        (Weekdays.Monday, "maandag"), (Weekdays.Tuesday, "dinsdag"), (Weekdays.Wednesday, "woensdag"),
        (Weekdays.Thursday, "donderdag"), (Weekdays.Friday, "vrijdag"),
    ];

    public static bool Holds(this Weekdays days, DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (days & (Weekdays)(1 << ((int)day.DayOfWeek - 1))) != 0;
}
