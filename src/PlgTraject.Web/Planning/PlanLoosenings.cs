using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Planning;

/// <summary>What a school could give up, one thing at a time, the least first.</summary>
internal static class PlanLoosenings
{
    private static readonly (Weekdays Day, string Name)[] Names =
    [
        (Weekdays.Monday, "maandag"), (Weekdays.Tuesday, "dinsdag"), (Weekdays.Wednesday, "woensdag"),
        (Weekdays.Thursday, "donderdag"), (Weekdays.Friday, "vrijdag"),
    ];

    /// <summary>For each kind of wish the changes to try, in this order.</summary>
    /// <param name="wishes">The wishes with which there is no plan.</param>
    /// <param name="firstMonth">The first month in which a school can still begin.</param>
    public static IEnumerable<IEnumerable<Loosening>> Of(PlanWishes wishes, DateOnly firstMonth)
    {
        yield return
            from weeks in Enumerable.Range(1, Math.Max(0, wishes.SmallestGapWeeks - 1)).Reverse()
            select new Loosening(
                $"Neem minstens {DutchText.Weeks(weeks)} tussen twee bijeenkomsten",
                wishes with { SmallestGapWeeks = weeks });
        yield return
            from weeks in Enumerable.Range(wishes.LargestGapWeeks + 1, PlanWishes.LargestGap)
            select new Loosening(
                $"Laat hooguit {DutchText.Weeks(weeks)} tussen twee bijeenkomsten toe",
                wishes with { LargestGapWeeks = weeks });
        yield return
            from day in Names
            where !wishes.Days.HasFlag(day.Day)
            select new Loosening($"Kies ook de {day.Name}", wishes with { Days = wishes.Days | day.Day });
        yield return
            from months in new[] { -1, 1, -2, 2, -3, 3 }
            let month = wishes.StartMonth.AddMonths(months)
            where month >= firstMonth
            select new Loosening($"Begin in {DutchText.Month(month)}", wishes with { StartMonth = month });
        if (!wishes.OverSummer)
        {
            yield return [new Loosening("Ga na de zomer verder", wishes with { OverSummer = true })];
        }

        if (wishes.VisitDays != Weekdays.None)
        {
            yield return
            [
                new Loosening(
                    "Geef bijeenkomst 8 geen eigen dag van de week", wishes with { VisitDays = Weekdays.None }),
            ];
        }

        if (wishes.OwnDays.Count > 0)
        {
            yield return [new Loosening("Reken zonder jullie eigen vrije dagen", wishes with { OwnDays = [] })];
        }

        yield return
        [
            new Loosening("Kies alle schooldagen, met 1 tot 16 weken ertussen, ook na de zomer", wishes with
            {
                Days = Weekdays.All, VisitDays = Weekdays.None, OverSummer = true,
                SmallestGapWeeks = PlanWishes.SmallestGap, LargestGapWeeks = PlanWishes.LargestGap,
            }),
        ];
    }
}
