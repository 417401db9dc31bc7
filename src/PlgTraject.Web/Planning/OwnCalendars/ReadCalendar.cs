using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>What was read of a school's own calendar: every line is in one of the three lists, or is blank.</summary>
/// <param name="Days">The days on which the school is closed, in the order of the lines.</param>
/// <param name="Unread">The lines with something about days that could not be read for sure, and why.</param>
/// <param name="WithoutDays">The lines that name no day: titles and explanations.</param>
public sealed record ReadCalendar(
    IReadOnlyList<ReadDays> Days, IReadOnlyList<UnreadLine> Unread, IReadOnlyList<string> WithoutDays)
{
    /// <summary>The school years that days without a year were taken to be of.</summary>
    public IReadOnlyList<SchoolYear> YearsTaken { get; init; } = [];

    /// <summary>How many lines with something about days were left unread because there are too many.</summary>
    public int More { get; init; }
}

/// <param name="FirstDay">The first day on which the school is closed.</param>
/// <param name="LastDay">The last day, which can be the same.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Line">The text it was read from.</param>
public sealed record ReadDays(DateOnly FirstDay, DateOnly LastDay, OwnDayKind Kind, string Line);

/// <param name="Line">The text as it stands in the calendar.</param>
/// <param name="Why">Why it was not read, as a Dutch sentence without a full stop.</param>
public sealed record UnreadLine(string Line, string Why);
