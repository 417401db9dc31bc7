using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>Works out which days are meant by what is written of them.</summary>
internal sealed class CalendarDates
{
    private const int MostDaysOfStudy = 7;

    /// <summary>The school year of days without a year; null when it is not known.</summary>
    public SchoolYear? Year { get; set; }

    /// <summary>The month of the heading above, and its year or 0.</summary>
    public (int Month, int Year)? Month { get; set; }

    /// <summary>The year of the heading above, which goes before the school year; null when it names none.</summary>
    public int? HeadingYear { get; set; }

    /// <summary>The school years that days without a year were taken to be of.</summary>
    public HashSet<SchoolYear> YearsTaken { get; } = [];

    /// <summary>
    /// The school year that the text names first, or the only one in which the days with a year begin, or the one of
    /// the plan when there is no year at all. With days of several school years it is not known.
    /// </summary>
    public static SchoolYear? YearOf(IReadOnlyList<CalendarLine> lines, SchoolYear planned)
    {
        var named = lines.TakeWhile(line => line.HeadingMonth is null)
            .Concat(lines.Where(line => !line.IsBareSchoolYear))
            .Select(line => line.SchoolYear).FirstOrDefault(year => year is not null);
        if (named is { } start)
        {
            return new SchoolYear(start);
        }

        // The second of two columns is the end of days: a summer holiday is of the year that it ends.
        var years = lines.SelectMany(line => line.Lists).Where(list => !list.IsNextTo).SelectMany(list => list.Days)
            .Select(days => days.MonthOfStart)
            .Concat(lines.Where(line => line is { HeadingMonth: not null, Year: not null })
                .Select(line => (DateOnly?)new DateOnly(line.Year!.Value, line.HeadingMonth!.Value, 1)))
            .OfType<DateOnly>().Select(SchoolYear.Of).Distinct().ToList();
        return years.Count == 1 ? years[0]
            : years.Count == 0 && !lines.Any(IsHeadingWithYear) ? planned
            : null;
    }

    private static bool IsHeadingWithYear(CalendarLine line) =>
        line is { Lists.Count: 0, Year: not null, Fault: null }
        && (CalendarWords.AreTitle(line.Words) || CalendarWords.KindOf(line.Words) is not null);

    /// <summary>Adds the days that were written, or tells why they cannot be.</summary>
    /// <param name="line">The line they stand in.</param>
    /// <param name="written">The days as they are written.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="found">Gets the days.</param>
    public string? FaultIn(
        CalendarLine line, IReadOnlyList<WrittenDays> written, OwnDayKind kind, List<ReadDays> found)
    {
        var all = written.SelectMany(days => new[] { days.First, days.Last }).OfType<WrittenDay>().ToList();
        foreach (var days in written)
        {
            if (kind is OwnDayKind.StudyDay or OwnDayKind.FreeDay
                && days is { First: { Weekday: null, Month: 0 }, Last.Weekday: not null })
            {
                return $"we weten niet of {days.First.Day} een dag is, of een nummer";
            }

            var (first, last) = (WithMonth(days.First, all), days.Last is { } end ? WithMonth(end, all) : null);
            if (first is null || (last is null && days.Last is not null))
            {
                return $"de maand ontbreekt bij {(first is null ? days.First : days.Last!).Day}";
            }

            if (WithYears(first, last, line.Year) is not var (firstYear, lastYear))
            {
                return "het jaartal ontbreekt";
            }

            if (DayOf(first, firstYear, out var fault) is not { } from
                || DayOf(last ?? first, lastYear, out fault) is not { } to)
            {
                return fault;
            }

            if (to < from || to.DayNumber - from.DayNumber >= PlanWishes.MostDaysOfOwn)
            {
                return $"van {DutchText.Date(from)} tot en met {DutchText.Date(to)} kan niet kloppen";
            }

            if (days.Last is null && CalendarWords.IsLong(kind))
            {
                return "een vakantie duurt langer dan een dag: zet de eerste en de laatste dag op één regel";
            }

            if (kind == OwnDayKind.StudyDay && to.DayNumber - from.DayNumber >= MostDaysOfStudy)
            {
                return $"een studiedag duurt geen {DutchText.Days(to.DayNumber - from.DayNumber + 1)}";
            }

            found.Add(new ReadDays(from, to, kind, line.Text));
        }

        return null;
    }

    /// <summary>A day without a month is of the month that follows, or of the heading.</summary>
    private WrittenDay? WithMonth(WrittenDay day, List<WrittenDay> all)
    {
        if (day.Month > 0)
        {
            return day;
        }

        var next = all.SkipWhile(other => !ReferenceEquals(other, day)).FirstOrDefault(other => other.Month > 0);
        return next is not null ? day with { Month = next.Month, Year = next.Year }
            : Month is { } heading ? day with { Month = heading.Month, Year = heading.Year }
            : null;
    }

    /// <summary>The years of the two days: what one of them lacks follows from the other.</summary>
    private (int First, int Last)? WithYears(WrittenDay first, WrittenDay? last, int? named)
    {
        var wraps = new WrittenDays(first, last).IsOverNewYear ? 1 : 0;
        if (first.Year == 0 && last is { Year: > 0 })
        {
            return (last.Year - wraps, last.Year);
        }

        var year = first.Year > 0 ? first.Year : named ?? HeadingYear ?? 0;
        if (year == 0 && Year is { } taken)
        {
            year = first.Month >= 8 ? taken.Start : taken.Start + 1;
            YearsTaken.Add(taken);
        }

        return year == 0 ? null : (year, last is { Year: > 0 } ? last.Year : year + wraps);
    }

    private static DateOnly? DayOf(WrittenDay written, int year, out string fault)
    {
        fault = "";
        if (year < PlanWishes.FirstDay.Year || year > PlanWishes.LastDay.Year)
        {
            fault = $"met het jaar {year} kunnen we niet plannen";
            return null;
        }

        if (written.Day > DateTime.DaysInMonth(year, written.Month))
        {
            fault = $"{written.Day} {DutchText.Month(new DateOnly(year, written.Month, 1))} bestaat niet";
            return null;
        }

        var day = new DateOnly(year, written.Month, written.Day);
        if (written.Weekday is { } weekday && (int)day.DayOfWeek != weekday)
        {
            fault = $"{DutchText.Date(day)} is een {day.ToString("dddd", DutchText.Culture)}";
            return null;
        }

        return day;
    }
}
