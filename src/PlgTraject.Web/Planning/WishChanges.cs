using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>One thing that a school could give up.</summary>
/// <param name="Text">What it does then, as a sentence without a full stop.</param>
/// <param name="Size">How much it asks of a school, from 1. Up to 2 it is small.</param>
/// <param name="Apply">Makes the change.</param>
internal sealed record WishChange(string Text, int Size, Func<PlanWishes, PlanWishes> Apply)
{
    public bool IsSmall => Size <= 2;
}

/// <summary>What a school could give up, by kinds, and within a kind the least first.</summary>
internal static class WishChanges
{
    private const int Large = 10;

    /// <param name="calendar">The school holidays.</param>
    /// <param name="wishes">The wishes as they are.</param>
    /// <param name="firstDay">The first day on which a school can still begin.</param>
    public static IReadOnlyList<IReadOnlyList<WishChange>> Of(
        SchoolCalendar calendar, PlanWishes wishes, DateOnly firstDay) =>
    [
        [.. FreeDays(wishes)], [.. SmallerGaps(wishes)], [.. LargerGaps(wishes)], [.. Advice(calendar, wishes)],
        [.. Days(wishes)], [.. VisitDays(wishes)], [.. Months(wishes, firstDay)], [.. Ends(wishes)],
        wishes.OwnDays.Count == 0 ? []
            : [new WishChange("Reken zonder jullie eigen vrije dagen", Large, one => one with { OwnDays = [] })],
    ];

    /// <summary>Everything at once, for when nothing less helps.</summary>
    public static WishChange Everything { get; } = new(
        "Kies alle schooldagen, met 1 tot 16 weken ertussen, ook na de zomer", Large, one => one with
        {
            Days = Weekdays.All,
            VisitDays = Weekdays.None,
            OverSummer = true,
            SmallestGapWeeks = PlanWishes.SmallestGap,
            LargestGapWeeks = PlanWishes.LargestGap,
        });

    private static IEnumerable<WishChange> FreeDays(PlanWishes wishes)
    {
        if (wishes.LiberationDayIsFree)
        {
            yield return new("Reken 5 mei als gewone schooldag", 1, one => one with { LiberationDayIsFree = false });
        }

        if (wishes.GoodFridayIsFree)
        {
            yield return new(
                "Reken Goede Vrijdag als gewone schooldag", 1, one => one with { GoodFridayIsFree = false });
        }
    }

    private static IEnumerable<WishChange> SmallerGaps(PlanWishes wishes) =>
        from weeks in Enumerable.Range(1, wishes.SmallestGapWeeks - 1).Reverse()
        select new WishChange(
            $"Neem minstens {DutchText.Weeks(weeks)} tussen twee bijeenkomsten", wishes.SmallestGapWeeks - weeks,
            one => one with { SmallestGapWeeks = weeks });

    private static IEnumerable<WishChange> LargerGaps(PlanWishes wishes) =>
        from weeks in Enumerable.Range(wishes.LargestGapWeeks + 1, PlanWishes.LargestGap - wishes.LargestGapWeeks)
        select new WishChange(
            $"Laat hooguit {DutchText.Weeks(weeks)} tussen twee bijeenkomsten toe", weeks - wishes.LargestGapWeeks,
            one => one with { LargestGapWeeks = weeks });

    /// <summary>The advised holidays of the plan's year that the school did not change yet.</summary>
    private static IEnumerable<WishChange> Advice(SchoolCalendar calendar, PlanWishes wishes) =>
        from weeks in new int?[] { -1, 1, null }
        from holiday in calendar.Of(wishes.Region)
        where !holiday.IsFixed && holiday.LastDay >= wishes.StartMonth
            && holiday.FirstDay < wishes.StartMonth.AddYears(1)
            && wishes.AdviceChanges.Count < AdviceChange.MostChanges
            && !wishes.AdviceChanges.Any(change => change.Year == holiday.Year && change.Name == holiday.Name)
            && (weeks is null || !OverlapsAnother(calendar, holiday, 7 * weeks.Value))
        orderby weeks is null, holiday.FirstDay
        let change = new AdviceChange(holiday.Year, holiday.Name, weeks)
        let name = $"de {HolidayNames.NameOf(holiday.Name)} van {DutchText.Month(holiday.FirstDay.AddDays(2))}"
        select new WishChange(
            weeks is null ? $"Houd in {name}, een advies, gewoon school"
                : $"Verplaats {name} een week naar {(weeks < 0 ? "voren" : "achteren")}",
            weeks is null ? 3 : 2,
            one => one with { AdviceChanges = [.. one.AdviceChanges, change] });

    /// <summary>Two holidays at the same time would be one that was dropped.</summary>
    private static bool OverlapsAnother(SchoolCalendar calendar, SchoolHoliday holiday, int days) =>
        calendar.Of(holiday.Region).Any(other => other != holiday
            && other.FirstDay <= holiday.LastDay.AddDays(days) && other.LastDay >= holiday.FirstDay.AddDays(days));

    private static IEnumerable<WishChange> Days(PlanWishes wishes) =>
        from day in WeekdaysOfDays.Named
        where !wishes.Days.HasFlag(day.Day)
        select new WishChange($"Kies ook de {day.Name}", 2, one => one with { Days = one.Days | day.Day });

    private static IEnumerable<WishChange> VisitDays(PlanWishes wishes) =>
        wishes.VisitDays != Weekdays.None
            ? [new("Geef bijeenkomst 8 geen eigen dag van de week", 2, one => one with { VisitDays = Weekdays.None })]
            : from day in WeekdaysOfDays.Named
              where !wishes.Days.HasFlag(day.Day)
              select new WishChange(
                  $"Houd bijeenkomst 8, het schoolbezoek, op een {day.Name}", 2,
                  one => one with { VisitDays = day.Day });

    private static IEnumerable<WishChange> Months(PlanWishes wishes, DateOnly firstDay) =>
        from months in new[] { -1, 1, -2, 2, -3, 3 }
        let month = wishes.StartMonth.AddMonths(months)
        where month.AddMonths(1) > firstDay
        select new WishChange(
            $"Begin in {DutchText.Month(month)}", 2 * Math.Abs(months), one => one with { StartMonth = month });

    private static IEnumerable<WishChange> Ends(PlanWishes wishes) =>
    [
        wishes.OverSummer
            ? new("Rond het af voor de zomervakantie", Large, one => one with { OverSummer = false })
            : new("Ga na de zomer verder", Large, one => one with { OverSummer = true }),
    ];
}
