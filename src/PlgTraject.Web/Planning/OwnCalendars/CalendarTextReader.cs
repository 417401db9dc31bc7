using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>
/// Reads the holidays and days off that a school writes down as text. A line is read as a whole or not at all: what can
/// mean two things is given back with the reason, so that nothing is guessed in silence.
/// </summary>
public sealed class CalendarTextReader
{
    public const int MaxLength = 20_000;
    private const int MostLines = 600;
    private const int LineMaxLength = 400;
    private readonly List<ReadDays> _days = [];
    private readonly List<UnreadLine> _unread = [];
    private readonly List<string> _withoutDays = [];
    private readonly HashSet<SchoolYear> _taken = [];
    private SchoolYear? _year;
    private (int Month, int Year)? _month;
    private OwnDayKind? _heading;

    private CalendarTextReader(SchoolYear? year) => _year = year;

    /// <param name="text">The text.</param>
    /// <param name="year">The school year of days without a year, when the text does not tell it.</param>
    public static ReadCalendar Read(string text, SchoolYear year)
    {
        var all = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0).ToList();
        var lines = all.Take(MostLines).Where(line => line.Length <= LineMaxLength)
            .Select(line => new CalendarLine(line)).ToList();
        var reader = new CalendarTextReader(YearOf(lines, year));
        foreach (var line in lines)
        {
            reader.Read(line);
        }

        return new ReadCalendar(
            reader._days,
            [
                .. reader._unread,
                .. all.Take(MostLines).Where(line => line.Length > LineMaxLength)
                    .Select(line => new UnreadLine(line[..80] + "…", "de regel is te lang")),
            ],
            reader._withoutDays)
        {
            YearsTaken = [.. reader._taken.OrderBy(taken => taken.Start)],
            More = Math.Max(0, all.Count - MostLines),
        };
    }

    /// <summary>
    /// The school year that the text names first, or the only one that its dates with a year are in, or the one of the
    /// plan when there is no year at all. With dates of several school years it is not known.
    /// </summary>
    private static SchoolYear? YearOf(List<CalendarLine> lines, SchoolYear year)
    {
        if (lines.Select(line => line.SchoolYear).OfType<int>().Cast<int?>().FirstOrDefault() is { } named)
        {
            return new SchoolYear(named);
        }

        var years = lines.SelectMany(line => line.Lists).SelectMany(list => list.Days)
            .SelectMany(days => new[] { days.First, days.Last }).OfType<WrittenDay>()
            .Where(day => day is { Year: > 0, Month: > 0 })
            .Select(day => SchoolYear.Of(new DateOnly(day.Year, day.Month, 1))).Distinct().ToList();
        return years.Count == 0 ? year : years.Count == 1 ? years[0] : null;
    }

    private void Read(CalendarLine line)
    {
        if (line.SchoolYear is { } start)
        {
            (_year, _month) = (new SchoolYear(start), null);
        }

        if (line is { HeadingMonth: { } month, Fault: null })
        {
            (_month, _heading) = ((month, line.Year ?? 0), null);
            _withoutDays.Add(line.Text);
        }
        else if (line is { Fault: { } fault, Lists.Count: 0 } && CalendarWords.KindOf(line.Words) is null)
        {
            // A telephone number or the number of a week, with nothing that says that the school is closed.
            _heading = null;
            _unread.Add(new UnreadLine(line.Text, fault));
        }
        else if (line is { Lists.Count: 0, Fault: null })
        {
            _heading = CalendarWords.KindOf(line.Words);
            _withoutDays.Add(line.Text);
        }
        else if (FaultIn(line, out var found) is { } reason)
        {
            _unread.Add(new UnreadLine(line.Text, reason));
        }
        else
        {
            _days.AddRange(found);
        }
    }

    private string? FaultIn(CalendarLine line, out List<ReadDays> found)
    {
        found = [];
        if ((line.Fault ?? CalendarWords.DoubtIn(line.Words)) is { } doubt)
        {
            return doubt;
        }

        var lists = line.Lists;
        if (line.Year is not null && (lists.Count > 1 || lists[0].Days.Count > 1))
        {
            return "we weten niet bij welke datum het jaartal hoort";
        }

        var isNameFirst = CalendarWords.KindOf(lists[0].Before) is not null;
        for (var index = 0; index < lists.Count; index++)
        {
            var kind = isNameFirst
                ? CalendarWords.KindOf(lists[index].Before) ?? (lists[index].IsNextTo ? found[^1].Kind : null)
                : CalendarWords.KindOf(index + 1 < lists.Count ? lists[index + 1].Before : line.After);
            if (kind is null && _heading is not null && CalendarWords.SayNothing(line.Words))
            {
                kind = _heading;
            }

            if (kind is not { } known)
            {
                return "er staat niet bij dat de school dan dicht is";
            }

            var days = lists[index].Days;
            if (index + 1 < lists.Count && lists[index + 1].IsNextTo)
            {
                // Two columns: the first and the last day of a holiday.
                if (!CalendarWords.IsLong(known) || days is not [{ Last: null }]
                    || lists[index + 1].Days is not [{ Last: null } last])
                {
                    return "we weten niet of dit losse dagen zijn: zet er 'en' of 't/m' tussen";
                }

                days = [new WrittenDays(days[0].First, last.First)];
                index++;
            }

            if (FaultIn(line, days, known, found) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private string? FaultIn(
        CalendarLine line, IReadOnlyList<WrittenDays> written, OwnDayKind kind, List<ReadDays> found)
    {
        var all = written.SelectMany(days => new[] { days.First, days.Last }).OfType<WrittenDay>().ToList();
        foreach (var days in written)
        {
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
            : _month is { } heading ? day with { Month = heading.Month, Year = heading.Year }
            : null;
    }

    /// <summary>The years of the two days: what one of them lacks follows from the other.</summary>
    private (int First, int Last)? WithYears(WrittenDay first, WrittenDay? last, int? named)
    {
        var wraps = last is not null && (last.Month, last.Day).CompareTo((first.Month, first.Day)) < 0 ? 1 : 0;
        if (first.Year == 0 && last is { Year: > 0 })
        {
            return (last.Year - wraps, last.Year);
        }

        var year = first.Year > 0 ? first.Year : named ?? 0;
        if (year == 0 && _year is { } taken)
        {
            year = first.Month >= 8 ? taken.Start : taken.Start + 1;
            _taken.Add(taken);
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
