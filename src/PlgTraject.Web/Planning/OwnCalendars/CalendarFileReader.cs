using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>
/// Reads the days off of a calendar file (iCalendar, RFC 5545): events with a name that says that the school is closed,
/// on the days of which they take all lessons. Nothing that repeats is read, and nothing is worked out that the file
/// does not say.
/// </summary>
public static class CalendarFileReader
{
    private const int MostUnread = 100;

    /// <summary>Between these times there are lessons at every school: what takes less is not a day off.</summary>
    private static readonly TimeOnly LessonsBegun = new(9, 0);
    private static readonly TimeOnly LessonsEnding = new(14, 0);

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

        if (CalendarWords.DoubtIn(line.Words) is { } doubt)
        {
            return doubt;
        }

        if (CalendarWords.KindOf(line.Words) is not { } kind)
        {
            return "er staat niet bij dat de school dan dicht is";
        }

        if (start.HasTime && one.End is null)
        {
            return "de eindtijd ontbreekt";
        }

        var (first, count) = start.HasTime ? DaysOfTimes(start, one.End!) : WholeDays(one, start);
        if (start.HasTime && count < 1)
        {
            return $"dit duurt geen hele schooldag, van {DutchText.Time(LessonsBegun)} tot "
                + $"{DutchText.Time(LessonsEnding)} uur";
        }

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

    /// <summary>
    /// The end of an event of whole days is the day after it. A length may be more than there are days.
    /// </summary>
    private static (DateOnly First, long Count) WholeDays(CalendarEvent one, CalDateTime start) => (
        start.Date,
        one.End is { } end ? end.Date.DayNumber - start.Date.DayNumber
            : one.Duration is { } length ? (7L * (length.Weeks ?? 0)) + (length.Days ?? 0)
            : 1);

    private static (DateOnly First, long Count) DaysOfTimes(CalDateTime start, CalDateTime end)
    {
        var (from, to) = (InAmsterdam(start), InAmsterdam(end));
        var first = DateOnly.FromDateTime(from);
        first = TimeOnly.FromDateTime(from) <= LessonsBegun ? first : first.AddDays(1);
        var last = DateOnly.FromDateTime(to);
        last = TimeOnly.FromDateTime(to) >= LessonsEnding ? last : last.AddDays(-1);
        return (first, last.DayNumber - first.DayNumber + 1);
    }

    /// <summary>
    /// A time without a zone, or of a zone that only the program of the school knows, is that of the school.
    /// </summary>
    private static DateTime InAmsterdam(CalDateTime time)
    {
        try
        {
            return time.TzId is null ? time.Value : DutchText.InAmsterdam(time.AsUtc);
        }
        catch (ArgumentException)
        {
            return time.Value;
        }
    }

    /// <summary>The event as the page shows it: with its times, so that one sees of what a day was made.</summary>
    private static string Line(CalendarEvent one)
    {
        var name = CleanText.Line(one.Summary);
        if (one.Start is not { } start)
        {
            return name;
        }

        if (!start.HasTime)
        {
            return $"{name}, {DutchText.Date(start.Date)}";
        }

        var from = InAmsterdam(start);
        var line = $"{name}, {Date(from)}, {Time(from)}";
        return one.End is not { } end ? $"{line} uur"
            : InAmsterdam(end) is var to && to.Date == from.Date ? $"{line} tot {Time(to)} uur"
            : $"{line} tot {Date(to)}, {Time(to)} uur";
    }

    private static string Date(DateTime local) => DutchText.Date(DateOnly.FromDateTime(local));

    private static string Time(DateTime local) => DutchText.Time(TimeOnly.FromDateTime(local));
}
