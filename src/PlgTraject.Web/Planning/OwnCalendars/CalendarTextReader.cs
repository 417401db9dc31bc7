using System.Text.RegularExpressions;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>
/// Reads the holidays and days off that a school writes down as text. A line is read as a whole or not at all: what can
/// mean two things is given back with the reason, so that nothing is guessed in silence.
/// </summary>
public sealed partial class CalendarTextReader
{
    public const int MaxLength = 20_000;
    private const int MostLines = 600;
    private const int LineMaxLength = 400;
    private readonly List<ReadDays> _days = [];
    private readonly List<UnreadLine> _unread = [];
    private readonly List<string> _withoutDays = [];
    private readonly CalendarDates _dates;
    private OwnDayKind? _heading;
    private int? _year;
    private bool _hasColumns;
    private IReadOnlyList<ReadDays> _above = [];

    private CalendarTextReader(SchoolYear? year) => _dates = new CalendarDates { Year = year };

    /// <param name="text">The text.</param>
    /// <param name="year">The school year of days without a year, when the text does not tell it.</param>
    public static ReadCalendar Read(string text, SchoolYear year)
    {
        var all = text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => SentenceEnd().Split(line.Trim()))
            .Where(line => line.Length > 0).ToList();
        var lines = CalendarLayout.Of(all.Take(MostLines).Where(line => line.Length <= LineMaxLength));
        var reader = new CalendarTextReader(CalendarDates.YearOf(lines, year));
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
            YearsTaken = [.. reader._dates.YearsTaken.OrderBy(taken => taken.Start)],
            More = Math.Max(0, all.Count - MostLines),
        };
    }

    private void Read(CalendarLine line)
    {
        var above = _above;
        _above = [];
        if (line.IsBareSchoolYear && _dates.Month is not null)
        {
            line.Fault = "onder de naam van een maand kunnen dit ook twee dagen zijn";
        }
        else if (line.SchoolYear is { } start)
        {
            (_dates.Year, _dates.Month, _dates.HeadingYear, _year) = (new SchoolYear(start), null, null, null);
        }

        if (line is { HeadingMonth: { } month, Fault: null })
        {
            (_dates.Month, _heading) = ((month, line.Year ?? 0), null);
            _year = line.Year is null ? _year : null;
            _dates.HeadingYear = _year;
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
            ReadHeading(line);
            _withoutDays.Add(line.Text);
            if (above.Count > 0 && CalendarWords.TakeBack(line.Words))
            {
                _days.RemoveAll(above.Contains);
                _unread.Add(new UnreadLine(above[0].Line, $"eronder staat '{line.Text}'"));
            }
        }
        else if (FaultIn(line, out var found) is { } reason)
        {
            _unread.Add(new UnreadLine(line.Text, reason));
            if (!CalendarWords.SayNothing(line.Words))
            {
                // It stands above what follows too, and nobody knows what it says of that.
                _heading = null;
            }
        }
        else
        {
            _days.AddRange(found);
            _above = found;
        }
    }

    /// <summary>A year in a title is of all that follows, and one beside a holiday of the days of that.</summary>
    private void ReadHeading(CalendarLine line)
    {
        _heading = CalendarWords.DoubtIn(line.Words) is null ? CalendarWords.KindOf(line.Words) : null;
        _hasColumns = line.NamesColumns;
        var isTitle = CalendarWords.AreTitle(line.Words);
        if (line.Year is { } year && (isTitle || _heading is not null))
        {
            // After a holiday of another year nobody knows whether the year of the title still holds.
            _year = isTitle || year == _year ? year : null;
            _dates.HeadingYear = year;
        }
        else
        {
            _dates.HeadingYear = _year;
        }
    }

    private string? FaultIn(CalendarLine line, out List<ReadDays> found)
    {
        found = [];
        if ((line.Fault ?? CalendarWords.DoubtIn(line.Words)) is { } doubt)
        {
            return doubt;
        }

        if (line.Text.Contains('?', StringComparison.Ordinal))
        {
            return "er staat een vraagteken bij";
        }

        var lists = line.Lists;
        if (line.Year is not null && (lists.Count > 1 || lists[0].Days.Count > 1))
        {
            return "we weten niet bij welke datum het jaartal hoort";
        }

        var isNameFirst = CalendarWords.KindOf(lists[0].Before) is not null;
        if (!isNameFirst && lists.Count > 1 && !CalendarWords.SayNothing(lists[0].Before))
        {
            return "we weten niet wat er op welke datum is: zet elke vrije dag op een eigen regel";
        }

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
                if (!(_hasColumns || CalendarWords.IsLong(known)) || days is not [{ Last: null }]
                    || lists[index + 1].Days is not [{ Last: null } last])
                {
                    return "we weten niet of dit losse dagen zijn: zet er 'en' of 't/m' tussen";
                }

                days = [new WrittenDays(days[0].First, last.First)];
                index++;
            }

            if (days is [{ Last: null }] && lists[index].Before is [.., CalendarWords.From])
            {
                return "de laatste dag ontbreekt";
            }

            if (_dates.FaultIn(line, days, known, found) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>A sentence is read by itself: what one says is no name for the days of the next.</summary>
    [GeneratedRegex(@"(?<=\p{Ll}{4}\)?[.!?])\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
