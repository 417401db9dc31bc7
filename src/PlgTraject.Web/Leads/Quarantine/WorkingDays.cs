using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads.Quarantine;

/// <summary>
/// Counts time on the days from Monday to Friday, on a Dutch calendar. Public holidays count as working days: whoever
/// is told of a wait a day early loses nothing.
/// </summary>
public static class WorkingDays
{
    /// <summary>
    /// When so many working days have passed since a moment, at the same time of the day. What comes at a weekend
    /// counts from the Monday after it.
    /// </summary>
    /// <param name="utc">The moment, in UTC.</param>
    /// <param name="count">How many working days, at least 0.</param>
    /// <returns>UTC.</returns>
    public static DateTime After(DateTime utc, int count)
    {
        var local = DutchText.InAmsterdam(utc);
        var (day, time) = (DateOnly.FromDateTime(local), local.TimeOfDay);
        while (IsWeekend(day))
        {
            (day, time) = (day.AddDays(1), TimeSpan.Zero);
        }

        for (var passed = 0; passed < count; passed++)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (IsWeekend(day));
        }

        // The clock is only ever changed on a Sunday, so every working day has all its hours once.
        return DutchText.StartOfDay(day) + time;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
