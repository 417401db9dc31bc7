using System.Globalization;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>Amounts, numbers, dates and times as the product writes them.</summary>
public static class DutchText
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>"€ 18.500", or "€ 616,67" when there are cents. Joined by no-break spaces.</summary>
    /// <param name="cents">Amount in euro cents.</param>
    public static string Euro(long cents) =>
        "€\u00A0" + (cents / 100m).ToString(cents % 100 == 0 ? "N0" : "N2", Culture);

    /// <summary>"7 december 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>"7 december", where the year is plain.</summary>
    public static string DayAndMonth(DateOnly date) => date.ToString("d MMMM", Culture);

    /// <summary>"9.30".</summary>
    public static string Time(TimeOnly time) => time.ToString("H.mm", Culture);

    /// <summary>"maandag 7 december 2026".</summary>
    public static string LongDate(DateOnly date) => date.ToString("dddd d MMMM yyyy", Culture);

    /// <summary>"ma 7 dec 2026", for where there is little room.</summary>
    public static string ShortDate(DateOnly date) => date.ToString("ddd d MMM yyyy", Culture);

    /// <summary>"7 december 2026 tot en met 18 december 2026", or one day.</summary>
    public static string Period(DateOnly firstDay, DateOnly lastDay) =>
        firstDay == lastDay ? Date(firstDay) : $"{Date(firstDay)} tot en met {Date(lastDay)}";

    /// <summary>The text with which a sentence can begin.</summary>
    public static string Capital(string text) => char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>"1 dag", "365 dagen".</summary>
    public static string Days(int count) => count == 1 ? "1 dag" : string.Create(Culture, $"{count} dagen");

    /// <summary>"1 week", "6 weken".</summary>
    public static string Weeks(int count) => count == 1 ? "1 week" : string.Create(Culture, $"{count} weken");

    /// <summary>"4 personen".</summary>
    public static string People(int count) => string.Create(Culture, $"{count} personen");

    /// <summary>A length of time in its largest whole unit: "7 dagen", "een uur", "2 uur", "tien minuten".</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { Days: > 0, Hours: 0, Minutes: 0 } => Days(length.Days),
        { TotalHours: 1 } => "een uur",
        { TotalHours: > 1, Minutes: 0 } => string.Create(Culture, $"{length.TotalHours:0} uur"),
        { TotalMinutes: 1 } => "een minuut",
        { TotalMinutes: 10 } => "tien minuten",
        _ => string.Create(Culture, $"{length.TotalMinutes:0} minuten"),
    };

    /// <summary>The day of a moment, on a Dutch calendar.</summary>
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(InAmsterdam(utc));

    /// <summary>"december 2026".</summary>
    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", Culture);

    /// <summary>"maandag 7 december 2026, 9.30 uur", Dutch time.</summary>
    public static string DateAndTime(DateTime utc) =>
        InAmsterdam(utc).ToString("dddd d MMMM yyyy, H.mm 'uur'", Culture);

    /// <summary>"ma 7 dec 2026, 9.30 uur", Dutch time, for where there is little room.</summary>
    public static string ShortDateAndTime(DateTime utc) =>
        InAmsterdam(utc).ToString("ddd d MMM yyyy, H.mm 'uur'", Culture);

    /// <summary>The same moment on a Dutch clock.</summary>
    public static DateTime InAmsterdam(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Amsterdam);

    /// <summary>When a day begins in the Netherlands, in UTC.</summary>
    public static DateTime StartOfDay(DateOnly day) => Moment(day, TimeOnly.MinValue);

    /// <summary>
    /// Reads a day as a browser sends it, "2026-12-07", or as somebody types it, "7-12-2026". Null when it is none, or
    /// so far away that it must be a mistake.
    /// </summary>
    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParse(text, Culture, out var day) && day.Year is > 2000 and < 3000 ? day : null;

    /// <summary>Whether there is such a moment: summer time leaves one hour a year out.</summary>
    public static bool IsMoment(DateOnly day, TimeOnly time) => !Amsterdam.IsInvalidTime(day.ToDateTime(time));

    /// <summary>The moment, in UTC, at which a Dutch clock shows this time on a day.</summary>
    /// <exception cref="ArgumentException">It is the hour that the change to summer time leaves out.</exception>
    public static DateTime Moment(DateOnly day, TimeOnly time) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), Amsterdam);

    /// <summary>Today in the Netherlands.</summary>
    public static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(InAmsterdam(clock.GetUtcNow().UtcDateTime));
}
