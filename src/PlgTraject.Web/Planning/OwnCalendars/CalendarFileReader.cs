using System.Text;
using Ical.Net.CalendarComponents;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>
/// Reads the days off of a calendar file (iCalendar, RFC 5545): events of whole days with a name that says that the
/// school is closed. Nothing that repeats or has a time is read, and nothing is worked out that the file does not say.
/// </summary>
public static class CalendarFileReader
{
    private const int MostUnread = 100;

    /// <summary>Whether a text is such a file, rather than a text that somebody wrote.</summary>
    public static bool IsCalendarFile(string text) =>
        text.AsSpan().TrimStart().TrimStart('\uFEFF').StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    /// <returns>Null when the file is damaged.</returns>
    public static ReadCalendar? Read(string text)
    {
        List<CalendarEvent> events;
        try
        {
            events = [.. (Ical.Net.CalendarCollection.Load(text) ?? []).SelectMany(calendar => calendar.Events)];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws what it happens to meet: the file is of a stranger.
            return null;
        }

        var (days, unread) = (new List<ReadDays>(), new List<UnreadLine>());
        foreach (var one in events)
        {
            if (FaultIn(one, out var found) is { } fault)
            {
                unread.Add(new UnreadLine(Line(one), fault));
            }
            else
            {
                days.Add(found!);
            }
        }

        return new ReadCalendar(
            [.. days.OrderBy(found => found.FirstDay)], [.. unread.Take(MostUnread)], [])
        {
            More = Math.Max(0, unread.Count - MostUnread),
        };
    }

    private static string? FaultIn(CalendarEvent one, out ReadDays? found)
    {
        found = null;
        if (one.Start is not { } start)
        {
            return "er staat geen dag bij";
        }

        var line = new CalendarLine(one.Summary ?? "");
        if (one.RecurrenceRule is not null || one.RecurrenceDates.GetAllDates().Any())
        {
            return "dit herhaalt zich: schrijf de data op";
        }

        if (start.HasTime)
        {
            return "dit staat op een tijd, en gaat dus niet over een hele dag";
        }

        if (CalendarWords.DoubtIn(line.Words) is { } doubt)
        {
            return doubt;
        }

        if (CalendarWords.KindOf(line.Words) is not { } kind)
        {
            return "er staat niet bij dat de school dan dicht is";
        }

        // The end of an event of whole days is the day after it.
        var first = start.Date;
        var last = one.End is { } end && end.Date > first ? end.Date.AddDays(-1)
            : one.Duration is { } length && length.ToTimeSpanUnspecified().Days is > 1 and var count
                ? first.AddDays(count - 1)
                : first;
        if (first < PlanWishes.FirstDay || last > PlanWishes.LastDay
            || last.DayNumber - first.DayNumber >= PlanWishes.MostDaysOfOwn)
        {
            return $"met {DutchText.Period(first, last)} kunnen we niet plannen";
        }

        found = new ReadDays(first, last, kind, Line(one));
        return null;
    }

    private static string Line(CalendarEvent one)
    {
        var name = CleanText.Line(one.Summary);
        return one.Start is { } start ? $"{name}, {DutchText.Date(start.Date)}" : name ?? "";
    }

    /// <summary>The text of a file as a browser sends it; null when it is no text.</summary>
    public static string? Decode(byte[] file)
    {
        // What Word, Excel and PDF write begins so, or has bytes that no text has.
        if (file.AsSpan().StartsWith("%PDF"u8) || file.AsSpan().StartsWith("PK"u8) || file.AsSpan().Contains((byte)0))
        {
            return null;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // Older programs of Windows write a letter a byte.
            return Encoding.Latin1.GetString(file);
        }
    }
}
