using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>What a page or a mail says of a plan.</summary>
public static class PlanWords
{
    /// <summary>"13.00 tot 16.30 uur".</summary>
    public static string Times(PlanWishes wishes) =>
        $"{DutchText.Time(wishes.From)} tot {DutchText.Time(wishes.To)} uur";

    /// <summary>A date in a heading, which does not break over two lines.</summary>
    public static string Unbroken(DateOnly day) => DutchText.Date(day).Replace(' ', '\u00A0');

    /// <summary>"maandag, dinsdag en donderdag", and "(bijeenkomst 8 op vrijdag)" when that has its own days.</summary>
    public static string Weekdays(PlanWishes wishes) => wishes.VisitDays is var visit
        && visit != Planning.Weekdays.None && visit != wishes.Days
            ? $"{NamesOf(wishes.Days)} (bijeenkomst {Plan.VisitNumber} op {NamesOf(visit)})"
            : NamesOf(wishes.Days);

    /// <summary>"Regio Midden, op dinsdag, 13.00 tot 16.30 uur, met 2 vrije periodes van de school zelf".</summary>
    public static string InShort(PlanWishes wishes) =>
        $"Regio {HolidayRegions.NameOf(wishes.Region)}, op {Weekdays(wishes)}, {Times(wishes)}"
        + wishes.OwnDays.Count switch
        {
            0 => "",
            1 => ", met 1 vrije periode van de school zelf",
            var count => $", met {count} vrije periodes van de school zelf",
        };

    /// <summary>"bijeenkomst 4", "bijeenkomst 4 en 5".</summary>
    public static string Numbers(IReadOnlyList<PlannedSession> sessions) =>
        "bijeenkomst " + List([.. sessions.Select(session => session.Number.ToString(DutchText.Culture))]);

    private static string NamesOf(Weekdays days) =>
        List([.. WeekdaysOfDays.Named.Where(day => days.HasFlag(day.Day)).Select(day => day.Name)]);

    private static string List(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} en {names[^1]}";
}
