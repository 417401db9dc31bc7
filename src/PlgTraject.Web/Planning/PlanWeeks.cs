namespace PlgTraject.Web.Planning;

/// <summary>The year of a plan by months and weeks, for where there is no room for days.</summary>
public static class PlanWeeks
{
    /// <summary>From the month of the first session to that of the last.</summary>
    public static IEnumerable<PlanMonth> Of(Plan plan)
    {
        for (var month = FirstOf(plan.FirstDay); month <= plan.LastDay; month = month.AddMonths(1))
        {
            yield return new PlanMonth(month, [.. Weeks(plan, month)]);
        }
    }

    /// <summary>
    /// The weeks of a month, each with what of it lies in the month. What is only a weekend is left out.
    /// </summary>
    private static IEnumerable<PlanWeek> Weeks(Plan plan, DateOnly month)
    {
        var days = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays)
            .Where(day => Weekdays.All.Holds(day));
        foreach (var week in days.GroupBy(day => day.DayNumber / 7))
        {
            var session = plan.Sessions.FirstOrDefault(one => week.Contains(one.Day));
            yield return new PlanWeek(session?.Number, week.All(day => plan.SchoolDays.On(day) is not null));
        }
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}

public sealed record PlanMonth(DateOnly FirstDay, IReadOnlyList<PlanWeek> Weeks);

/// <param name="Session">The first session of the week, or null.</param>
/// <param name="IsClosed">Whether the school is closed on all its days.</param>
public sealed record PlanWeek(int? Session, bool IsClosed);
