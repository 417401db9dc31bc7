namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>A line of a calendar, taken apart, before it is known which year it is about.</summary>
internal sealed class CalendarLine
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<WrittenList> _lists = [];
    private readonly List<string> _words = [];
    private int _position;

    public CalendarLine(string text)
    {
        Text = text;
        _tokens = CalendarTokens.Of(CalendarSpelling.Plain(text));
        var words = new List<string>();
        while (Fault is null && _position < _tokens.Count)
        {
            if (IsDay(_position))
            {
                var isNextTo = _lists.Count > 0 && _position > 0 && words.Count == 0
                    && _tokens[_position - 1].Kind is not (TokenKind.Through or TokenKind.And);
                var list = ReadList();
                NameWithMonth(list, words);
                _lists.Add(new WrittenList(list, words, isNextTo));
                words = [];
            }
            else
            {
                Pass(_tokens[_position++], words);
            }
        }

        After = words;
    }

    public string Text { get; }

    /// <summary>Why the line cannot be read for sure, or null.</summary>
    public string? Fault { get; set; }

    public IReadOnlyList<WrittenList> Lists => _lists;

    /// <summary>The words after the last days, or all of them when there are no days.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>All words, in their order.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The school year that the line names, or null.</summary>
    public int? SchoolYear { get; private set; }

    /// <summary>Whether the school year is only "26-27", which below the heading of a month is two days.</summary>
    public bool IsBareSchoolYear { get; private set; }

    /// <summary>A year that stands by itself, or null.</summary>
    public int? Year { get; private set; }

    /// <summary>Whether the line stands above a column of first days and one of last days.</summary>
    public bool NamesColumns => _lists.Count == 0 && CalendarWords.AreOfColumns(
        _words, _tokens.Any(token => token.Kind == TokenKind.Through && token.Text[0] != '-'));

    /// <summary>The month when the line is only that, as the heading of what follows.</summary>
    public int? HeadingMonth => _lists.Count == 0 && _words.Count == 0 ? _month : null;

    private int? _month;

    /// <summary>Whether the line names no day and no holiday: "26-27" in it is a school year.</summary>
    private bool IsAboveAYear() => CalendarWords.CanNameAYear(
        [.. _tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Text)])
        && !_tokens.Any(token => token.Kind is TokenKind.Number or TokenKind.Date or TokenKind.DayAndMonth
            or TokenKind.Weekday or TokenKind.Month);

    private void Pass(Token token, List<string> words)
    {
        switch (token.Kind)
        {
            case TokenKind.Word:
                words.Add(token.Text);
                _words.Add(token.Text);
                break;
            case TokenKind.Other:
                Fault = token.Text;
                break;
            case TokenKind.SchoolYear when SchoolYear is null || SchoolYear == token.Year:
                SchoolYear = token.Year;
                break;
            case TokenKind.SchoolYear:
                Fault = "er staan meer schooljaren op één regel";
                break;
            case TokenKind.YearsOrDays when IsAboveAYear():
                (SchoolYear, IsBareSchoolYear) = (token.Year, true);
                break;
            case TokenKind.YearsOrDays:
                Fault = $"{token.Text} kan een schooljaar zijn, of twee dagen";
                break;
            case TokenKind.Year when Year is null:
                Year = token.Year;
                break;
            case TokenKind.Year:
                Fault = "er staan meer jaartallen dan we begrijpen";
                break;
            case TokenKind.Month when _month is null && _lists.Count == 0:
                _month = token.Month;
                break;
            case TokenKind.Month:
                Fault = $"bij {token.Text} staat geen dag";
                break;
            default:
                // A dash, a comma or a day of the week that belongs to no date.
                break;
        }
    }

    /// <summary>Whether a day begins here: a number or figures, after a day of the week or not.</summary>
    private bool IsDay(int position) => KindAt(position) is TokenKind.Number or TokenKind.Date or TokenKind.DayAndMonth
        || (KindAt(position) == TokenKind.Weekday
            && KindAt(position + 1) is TokenKind.Number or TokenKind.Date or TokenKind.DayAndMonth);

    private TokenKind? KindAt(int position) => position < _tokens.Count ? _tokens[position].Kind : null;

    /// <summary>"Mei: 24/4-5/5" is about the holiday, "Mei 2027: 3 en 4" about nothing that can be known.</summary>
    private void NameWithMonth(List<WrittenDays> list, List<string> words)
    {
        if (_month is not { } month)
        {
            return;
        }

        _month = null;
        if (month == CalendarWords.May && _words.Count == 0
            && list.TrueForAll(days => days is { First.Month: > 0, Last.Month: > 0 }))
        {
            words.Add(CalendarWords.MayHoliday);
            _words.Add(CalendarWords.MayHoliday);
        }
        else
        {
            Fault ??= "er staat een maand zonder dag";
        }
    }

    private List<WrittenDays> ReadList()
    {
        var days = new List<WrittenDays>();
        while (true)
        {
            days.Add(ReadDays());
            var next = _position;
            while (KindAt(next) == TokenKind.And)
            {
                next++;
            }

            if (Fault is not null || next == _position || !IsDay(next))
            {
                return days;
            }

            _position = next;
        }
    }

    private WrittenDays ReadDays()
    {
        var first = ReadDay();
        if (KindAt(_position) == TokenKind.Until && IsDay(_position + 1))
        {
            Fault = "bij 'tot' weten we niet of de laatste dag erbij hoort: schrijf 't/m'";
        }

        if (KindAt(_position) != TokenKind.Through)
        {
            return new WrittenDays(first, null);
        }

        if (!IsDay(_position + 1))
        {
            // A dash may stand between a date and its name; anything else needs an end.
            Fault = KindAt(_position + 1) == TokenKind.Other ? _tokens[_position + 1].Text
                : _tokens[_position].Text[0] == '-' ? Fault
                : "de laatste dag ontbreekt";
            return new WrittenDays(first, null);
        }

        _position++;
        var last = ReadDay();
        if (KindAt(_position) == TokenKind.Through && IsDay(_position + 1))
        {
            Fault = "we begrijpen niet welke dagen dit zijn";
        }

        return new WrittenDays(first, last);
    }

    private WrittenDay ReadDay()
    {
        int? weekday = KindAt(_position) == TokenKind.Weekday ? _tokens[_position++].Day : null;
        var token = _tokens[_position++];
        var (month, year) = (token.Month, token.Year);
        // "8 (do) april", and below "5 oktober (maandag)".
        weekday ??= TrailingWeekday();
        if (token.Kind == TokenKind.Number && KindAt(_position) == TokenKind.Month)
        {
            month = _tokens[_position++].Month;
        }

        if (month > 0 && year == 0 && KindAt(_position) == TokenKind.Year)
        {
            year = _tokens[_position++].Year;
        }

        if (token.Kind == TokenKind.Number && month > 0 && year == 0
            && KindAt(_position) == TokenKind.Number && KindAt(_position + 1) != TokenKind.Month
            && _tokens[_position].Text is { Length: 2 } number)
        {
            Fault = $"{number} kan een jaar zijn, of nog een dag: schrijf '20{number}' of 'en {number}'";
        }

        return new WrittenDay(weekday ?? TrailingWeekday(), token.Day, month, year);
    }

    private int? TrailingWeekday() =>
        KindAt(_position) == TokenKind.Weekday && !IsDay(_position) ? _tokens[_position++].Day : null;
}
