using System.Text;
using Ical.Net;
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
            events = [.. (CalendarCollection.Load(text) ?? []).SelectMany(calendar => calendar.Events)];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws what it happens to meet: the file is of a stranger.
            return null;
        }

        var (days, unread) = (new List<ReadDays>(), new List<UnreadLine>());
        foreach (var one in events.Where(one => !IsCancelled(one)))
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

    private static bool IsCancelled(CalendarEvent one) =>
        string.Equals(one.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase);

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

        // The end of an event of whole days is the day after it. A length may be more than there are days.
        var first = start.Date;
        var count = one.End is { } end ? end.Date.DayNumber - first.DayNumber
            : one.Duration is { } length ? (7L * (length.Weeks ?? 0)) + (length.Days ?? 0)
            : 1;
        if (first < PlanWishes.FirstDay || first > PlanWishes.LastDay.AddDays(-PlanWishes.MostDaysOfOwn)
            || count > PlanWishes.MostDaysOfOwn)
        {
            return "met deze dagen kunnen we niet plannen: ze duren te lang, of zijn te ver weg";
        }

        if (count <= 1 && CalendarWords.IsLong(kind))
        {
            return "een vakantie duurt langer dan een dag";
        }

        found = new ReadDays(first, first.AddDays((int)Math.Max(count, 1) - 1), kind, Line(one));
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
