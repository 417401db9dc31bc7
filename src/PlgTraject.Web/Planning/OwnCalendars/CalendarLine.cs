namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>A day as it is written: parts of it may be absent.</summary>
/// <param name="Weekday">As in <see cref="DayOfWeek"/>; null when no day of the week is named.</param>
/// <param name="Day">From 1.</param>
/// <param name="Month">From 1; 0 when it is not named.</param>
/// <param name="Year">0 when it is not named.</param>
internal sealed record WrittenDay(int? Weekday, int Day, int Month, int Year);

/// <summary>A day, or days from one to another.</summary>
internal sealed record WrittenDays(WrittenDay First, WrittenDay? Last);

/// <summary>Days that stand together.</summary>
/// <param name="Days">What was written.</param>
/// <param name="Before">The words between the days before these, or the start of the line, and these.</param>
/// <param name="IsNextTo">Whether nothing stands between the days before these and these.</param>
internal sealed record WrittenList(IReadOnlyList<WrittenDays> Days, IReadOnlyList<string> Before, bool IsNextTo);

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
        _tokens = CalendarTokens.Of(CalendarWords.Plain(text));
        var words = new List<string>();
        while (Fault is null && _position < _tokens.Count)
        {
            if (IsDay(_position))
            {
                var isNextTo = _lists.Count > 0 && _position > 0 && words.Count == 0
                    && _tokens[_position - 1].Kind is not (TokenKind.Through or TokenKind.And);
                _lists.Add(new WrittenList(ReadList(), words, isNextTo));
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
    public string? Fault { get; private set; }

    public IReadOnlyList<WrittenList> Lists => _lists;

    /// <summary>The words after the last days, or all of them when there are no days.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>All words, in their order.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The school year that the line names, or null.</summary>
    public int? SchoolYear { get; private set; }

    /// <summary>A year that stands by itself, or null.</summary>
    public int? Year { get; private set; }

    /// <summary>The month when the line is only that, as the heading of what follows.</summary>
    public int? HeadingMonth => _lists.Count == 0 && _words.Count == 0 ? _month : null;

    private int? _month;

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
            case TokenKind.SchoolYear:
                SchoolYear = token.Year;
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

    private List<WrittenDays> ReadList()
    {
        if (_month is not null)
        {
            Fault = "er staat een maand zonder dag";
        }

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
            Fault = _tokens[_position].Text[0] == '-' ? Fault : "de laatste dag ontbreekt";
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

        return new WrittenDay(weekday ?? TrailingWeekday(), token.Day, month, year);
    }

    private int? TrailingWeekday() =>
        KindAt(_position) == TokenKind.Weekday && !IsDay(_position) ? _tokens[_position++].Day : null;
}
