namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>
/// A moment as somebody who acts reads it: how long ago or ahead when it is near, else its day and time on a Dutch
/// clock. It fits behind a word: "uiterlijk over 3 uur", "uiterlijk morgen 9.30".
/// </summary>
public static class RelativeTime
{
    /// <param name="utc">The moment, in UTC.</param>
    /// <param name="now">UTC.</param>
    /// <returns>
    /// "nu" within a minute; "over 20 minuten" and "20 minuten geleden" within an hour, also past midnight; "over 3
    /// uur" and "3 uur geleden" on the same Dutch day, in whole hours of elapsed time; "morgen 9.30" and "gisteren
    /// 16.40"; then "wo 9 dec, 17.30", with the year when it is another one.
    /// </returns>
    public static string Of(DateTime utc, DateTime now)
    {
        var (ahead, clock) = (utc - now, DutchText.InAmsterdam(utc));
        var days = DutchText.Day(utc).DayNumber - DutchText.Day(now).DayNumber;
        return (ahead.Duration(), days) switch
        {
            ({ TotalMinutes: < 1 }, _) => "nu",
            ({ TotalHours: < 1 } length, _) => Near(length.Minutes == 1 ? "1 minuut" : $"{length.Minutes} minuten"),
            (var length, 0) => Near($"{(int)length.TotalHours} uur"),
            (_, 1) => $"morgen {Time("H.mm")}",
            (_, -1) => $"gisteren {Time("H.mm")}",
            _ => Time(DutchText.Day(now).Year == clock.Year ? "ddd d MMM, H.mm" : "ddd d MMM yyyy, H.mm"),
        };

        string Near(string length) => ahead > TimeSpan.Zero ? $"over {length}" : $"{length} geleden";
        string Time(string format) => clock.ToString(format, DutchText.Culture);
    }
}
