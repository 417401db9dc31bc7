namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>A day as it is written: parts of it may be absent.</summary>
/// <param name="Weekday">As in <see cref="DayOfWeek"/>; null when no day of the week is named.</param>
/// <param name="Day">From 1.</param>
/// <param name="Month">From 1; 0 when it is not named.</param>
/// <param name="Year">0 when it is not named.</param>
internal sealed record WrittenDay(int? Weekday, int Day, int Month, int Year);

/// <summary>A day, or days from one to another.</summary>
internal sealed record WrittenDays(WrittenDay First, WrittenDay? Last)
{
    /// <summary>Whether the last of two days is in the year after the first.</summary>
    public bool IsOverNewYear => Last is not null && (Last.Month, Last.Day).CompareTo((First.Month, First.Day)) < 0;

    /// <summary>The first day of the month in which they begin, or null when that is not written.</summary>
    public DateOnly? MonthOfStart => First switch
    {
        { Year: > 0, Month: > 0 } => new DateOnly(First.Year, First.Month, 1),
        { Month: 0 } when Last is { Year: > 0, Month: > 0 } => new DateOnly(Last.Year, Last.Month, 1),
        { Month: > 0 } when Last is { Year: > 0, Month: > 0 } =>
            new DateOnly(Last.Year - (IsOverNewYear ? 1 : 0), First.Month, 1),
        _ => null,
    };
}

/// <summary>Days that stand together.</summary>
/// <param name="Days">What was written.</param>
/// <param name="Before">The words between the days before these, or the start of the line, and these.</param>
/// <param name="IsNextTo">Whether nothing stands between the days before these and these.</param>
internal sealed record WrittenList(IReadOnlyList<WrittenDays> Days, IReadOnlyList<string> Before, bool IsNextTo);
