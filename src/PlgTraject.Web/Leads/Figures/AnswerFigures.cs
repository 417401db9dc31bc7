using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads.Figures;

/// <summary>
/// How well the promised answer was kept. What counts is every question that was answered, and every question without
/// an answer of which the promised time is over. A question whose time still runs does not count yet.
/// </summary>
/// <param name="OnTime">How many were answered within the promised time.</param>
/// <param name="AnsweredLate">How many were answered after it.</param>
/// <param name="Late">How many are not answered, and should have been.</param>
/// <param name="Median">Within how much time half of them was answered; null when less than half was.</param>
/// <param name="NinetyPercent">Within how much time nine of ten were answered; null when less were.</param>
public sealed record AnswerFigures(
    int OnTime, int AnsweredLate, int Late, TimeSpan? Median, TimeSpan? NinetyPercent)
{
    public int Answered => OnTime + AnsweredLate;

    public int Counted => Answered + Late;

    /// <summary>How many of a hundred were answered in time, rounded down; null when none counts.</summary>
    public int? Percent => Counted == 0 ? null : 100 * OnTime / Counted;

    /// <param name="answered">The time that each answer took.</param>
    /// <param name="late">How many are not answered, and should have been.</param>
    /// <param name="promise">The promised time.</param>
    public static AnswerFigures Of(IEnumerable<TimeSpan> answered, int late, TimeSpan promise)
    {
        var times = answered.ToArray();
        Array.Sort(times);
        var onTime = times.Count(time => time <= promise);
        return new AnswerFigures(
            onTime, times.Length - onTime, late,
            Within(times, times.Length + late, 50), Within(times, times.Length + late, 90));
    }

    /// <summary>A time in words: "12 minuten", "5,3 uur".</summary>
    public static string InWords(TimeSpan time) => time < TimeSpan.FromHours(1)
        ? DutchText.Length(TimeSpan.FromMinutes(Math.Max(1, Math.Ceiling(time.TotalMinutes))))
        : string.Create(DutchText.Culture, $"{Math.Ceiling(time.TotalHours * 10) / 10:0.#} uur");

    /// <summary>
    /// The shortest time within which so many of a hundred were answered: what is not answered took longer than all.
    /// </summary>
    private static TimeSpan? Within(TimeSpan[] times, int count, int percent)
    {
        var needed = ((count * percent) + 99) / 100;
        return needed > 0 && needed <= times.Length ? times[needed - 1] : null;
    }
}
